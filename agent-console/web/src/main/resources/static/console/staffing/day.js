/** A day of half hours: what is expected in each, and how it is read from a spreadsheet. */
export const MINUTES = 30;
export const INTERVALS = (24 * 60) / MINUTES;

const two = (n) => String(n).padStart(2, '0');
export const timeOf = (index) => `${two(Math.floor((index * MINUTES) / 60))}:${two((index * MINUTES) % 60)}`;

export const emptyDay = () => new Array(INTERVALS).fill(0);

/** An empty cell is none; null for what is no number, a heading perhaps. */
const number = (text) => {
  const value = Number(text.replaceAll(',', '').trim());
  return Number.isFinite(value) && value >= 0 ? value : null;
};

function intervalOf(text) {
  const match = /^\s*(\d{1,2})[:：](\d{2})/.exec(text);
  if (!match) return null;
  const index = Math.floor((Number(match[1]) * 60 + Number(match[2])) / MINUTES);
  return index < INTERVALS ? index : null;
}

/** What was pasted, put in from this interval on; a row that names its time goes there. Null if there is no number in it. */
export function pasted(text, from, volumes) {
  const day = [...volumes];
  let next = from;
  let found = false;
  for (const line of text.replace(/[\r\n]+$/, '').split(/\r?\n/)) {
    const cells = line.split('\t');
    const named = cells.length > 1 ? intervalOf(cells[0]) : null;
    if (named !== null) next = named;
    for (const cell of named === null ? cells : cells.slice(1)) {
      const value = number(cell);
      if (value === null || next >= INTERVALS) continue;
      day[next] = value;
      next += 1;
      found ||= value > 0;
    }
  }
  return found ? day : null;
}

/** From the first interval with contacts to the last. */
export function busyPart(volumes) {
  const first = volumes.findIndex((volume) => volume > 0);
  const last = volumes.findLastIndex((volume) => volume > 0);
  return first < 0 ? null : { first, volumes: volumes.slice(first, last + 1) };
}
