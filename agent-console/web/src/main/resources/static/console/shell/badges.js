/** Numbers on the rail: each page's own module sets its badge. */
const badges = new Map();
const listeners = new Set();

export const badge = (path) => badges.get(path) ?? { count: 0, tone: 'blue' };

export function setBadge(path, count, tone = 'blue') {
  const old = badge(path);
  if (old.count === count && old.tone === tone) return;
  badges.set(path, { count, tone });
  listeners.forEach((fn) => fn());
}

export function onBadges(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}
