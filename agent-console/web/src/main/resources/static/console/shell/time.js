/** Times in words, the exact one beside it, and one clock that ticks for the whole page. */
import { locale, t } from './i18n.js';

let skew = 0;
const ticking = new Set();
let timer = 0;

/** The server's time in milliseconds, as far as this browser knows it. Countdowns are judged by the server. */
export const now = () => Date.now() + skew;

/** Learns the server's clock from a Date header; below two seconds it is only the header's rounding. */
export function learnServerTime(header) {
  const server = Date.parse(header ?? '');
  if (Number.isNaN(server)) return;
  const off = server - Date.now();
  skew = Math.abs(off) > 2000 ? off : 0;
}

const two = (n) => String(n).padStart(2, '0');
const asDate = (value) => (value instanceof Date ? value : new Date(value));
const dayOf = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const clock = (value) => {
  const date = asDate(value);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

export function exact(value) {
  if (!value) return '';
  const date = asDate(value);
  return `${dayOf(date)} ${clock(date)}:${two(date.getSeconds())}`;
}

/** A day as a heading: 今天, 昨天, 11月20日 周五. */
export function day(value) {
  const date = asDate(value);
  const today = new Date(now());
  if (dayOf(date) === dayOf(today)) return t('time.today');
  if (dayOf(date) === dayOf(new Date(today.getTime() - 86_400_000))) return t('time.yesterday');
  const sameYear = date.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(locale(), {
    year: sameYear ? undefined : 'numeric', month: 'short', day: 'numeric', weekday: 'short',
  }).format(date);
}

/** Short and relative, past or coming: 刚刚, 5 分钟前, 14:05, 昨天 14:05, 11-20, 20 分钟后. */
export function relative(value) {
  if (!value) return '';
  const date = asDate(value);
  const seconds = Math.round((now() - date.getTime()) / 1000);
  if (Math.abs(seconds) < 60) return seconds >= 0 ? t('time.justNow') : t('time.soon');
  if (Math.abs(seconds) < 3600) {
    const n = Math.round(Math.abs(seconds) / 60);
    return seconds > 0 ? t('time.minutesAgo', { n }) : t('time.inMinutes', { n });
  }
  const today = new Date(now());
  const away = (days) => dayOf(date) === dayOf(new Date(today.getTime() + days * 86_400_000));
  if (away(0)) return clock(date);
  if (away(-1)) return `${t('time.yesterday')} ${clock(date)}`;
  if (away(1)) return `${t('time.tomorrow')} ${clock(date)}`;
  const text = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return date.getFullYear() === today.getFullYear() ? text : `${date.getFullYear()}-${text}`;
}

/** 0:07, 12:30, 1:02:05: for running timers. */
export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const h = Math.floor(whole / 3600);
  const m = Math.floor((whole % 3600) / 60);
  const s = two(whole % 60);
  return h > 0 ? `${h}:${two(m)}:${s}` : `${m}:${s}`;
}

/** 40 秒, 5 分钟, 2 小时 10 分: for sentences. */
export function durationWords(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return t('time.seconds', { n: whole });
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return t('time.minutes', { n: minutes });
  const n = minutes % 60;
  const h = Math.floor(minutes / 60);
  return n === 0 ? t('time.hours', { h }) : t('time.hoursMinutes', { h, n });
}

export const secondsSince = (value) => (now() - asDate(value).getTime()) / 1000;

/** Calls fn once a second, all on the same beat; the returned function stops it. */
export function everySecond(fn) {
  ticking.add(fn);
  if (!timer) timer = setInterval(() => ticking.forEach((each) => each(now())), 1000);
  return () => {
    ticking.delete(fn);
    if (ticking.size === 0) {
      clearInterval(timer);
      timer = 0;
    }
  };
}
