/** A supervisor's words to me: announced wherever I am, and kept at their conversation until I have seen them. */
import { ring } from '../shell/alert.js';
import { onDesk } from '../shell/desk.js';
import { toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { go, place } from '../shell/router.js';

const listeners = new Set();
let whispers = [];

export const whispersFor = (conversation) => whispers.filter((whisper) => whisper.conversation === conversation);

export function onWhispers(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

export function whisperSeen(whisper) {
  whispers = whispers.filter((each) => each !== whisper);
  listeners.forEach((fn) => fn());
}

onDesk('whisper', (whisper) => {
  whispers = [...whispers, whisper];
  listeners.forEach((fn) => fn());
  ring('message');
  const { path, route } = place();
  if (path === 'conversations' && Number(route) === whisper.conversation) return;
  toast(t('whisper.came', whisper), 'blue', {
    seconds: 12, action: { text: t('whisper.open'), run: () => go(`conversations/${whisper.conversation}`) },
  });
});
