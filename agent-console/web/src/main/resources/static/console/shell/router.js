/** The address after '#/': 'tickets/12?tab=log' is path 'tickets', route '12', params {tab}. */
const listeners = new Set();
let guard = null;
let current = location.hash;

export function place() {
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [first = '', ...rest] = path.split('/').filter(Boolean).map(decodeURIComponent);
  return { path: first, route: rest.join('/'), params: Object.fromEntries(new URLSearchParams(search)) };
}

export function go(path, { replace = false } = {}) {
  const hash = path.startsWith('#') ? path : `#/${path.replace(/^\//, '')}`;
  if (replace) {
    history.replaceState(null, '', hash);
    changed();
  } else {
    location.hash = hash;
  }
}

export function onPlace(fn) {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** A page with unsaved edits asks before it is left: guardLeaving(async () => may leave). Returns how to undo. */
export function guardLeaving(fn) {
  guard = fn;
  return () => { if (guard === fn) guard = null; };
}

async function changed() {
  if (guard && location.hash !== current) {
    const wanted = location.hash;
    const asked = guard;
    history.replaceState(null, '', current);
    if (!(await asked())) return;
    guard = null;
    history.replaceState(null, '', wanted);
  }
  current = location.hash;
  listeners.forEach((fn) => fn(place()));
}

addEventListener('hashchange', changed);
