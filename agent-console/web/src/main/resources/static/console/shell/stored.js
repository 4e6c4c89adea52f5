/** What this browser remembers for its user. Storage may be forbidden or full: then choices last until reload. */
const memory = new Map();

export function recall(key, otherwise = null) {
  try {
    const text = localStorage.getItem(`hy.${key}`);
    return text === null ? otherwise : text;
  } catch {
    return memory.get(key) ?? otherwise;
  }
}

export function remember(key, value) {
  memory.set(key, String(value));
  try {
    localStorage.setItem(`hy.${key}`, String(value));
  } catch {
    // The value stays in memory for this visit.
  }
}
