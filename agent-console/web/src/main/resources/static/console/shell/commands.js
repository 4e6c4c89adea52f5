/** The command list behind Ctrl/⌘+K: parts of the console offer commands, the list shows what matches. */
const sources = new Set();

/** source(text) gives [{icon, title, group, hint, run}] now or later; text is what was typed. Returns how to undo. */
export function addCommands(source) {
  sources.add(source);
  return () => sources.delete(source);
}

/** All commands whose title holds the typed text, from sources that answer at once and those that ask the server. */
export async function commandsFor(text) {
  const wanted = text.trim().toLowerCase();
  const lists = await Promise.all([...sources].map(async (source) => {
    try {
      return await source(wanted);
    } catch {
      return [];
    }
  }));
  return lists.flat().filter((command) => command.found || command.title.toLowerCase().includes(wanted));
}
