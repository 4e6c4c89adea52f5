/** The one way to the server's REST side: JSON in and out, CSRF header, refusals as Problem. */
import { locale, t } from './i18n.js';
import { learnServerTime } from './time.js';

/** A refusal or failure, in words for the user (RFC 9457). status 0: the server was not reached. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.code ?? String(status));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'unreachable' : `http-${status}`);
    this.detail = body.detail ?? t(status === 0 ? 'problem.unreachable' : 'problem.server', { status });
    this.detailEn = body.detailEn;
    this.extra = body;
  }

  /** The sentence to show in the user's language. */
  get text() {
    return locale() === 'en' ? this.detailEn ?? this.detail : this.detail;
  }

  /** True when the same request may well succeed a moment later. */
  get passing() {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

const signedOut = new Set();

/** Called when the server no longer knows this session. */
export function onSignedOut(fn) {
  signedOut.add(fn);
  return () => signedOut.delete(fn);
}

export const tellSignedOut = () => signedOut.forEach((fn) => fn());

export const get = (url, options) => call('GET', url, undefined, options);
export const post = (url, body, options) => call('POST', url, body, options);
export const put = (url, body, options) => call('PUT', url, body, options);
export const patch = (url, body, options) => call('PATCH', url, body, options);
export const del = (url, body, options) => call('DELETE', url, body, options);

/** A query string of the values that are set: query('/api/tickets', {q, state}). */
export function query(url, params) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) search.set(name, value);
  }
  const text = search.toString();
  return text ? `${url}?${text}` : url;
}

async function call(method, url, body, { signal } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = await csrfToken();
  let response;
  try {
    response = await fetch(url, {
      method, headers, signal, credentials: 'same-origin',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0);
  }
  learnServerTime(response.headers.get('Date'));
  return read(response.status, await response.text(), url);
}

function read(status, text, url) {
  const body = parse(text);
  if (status >= 200 && status < 300) return body;
  if (status === 401 && !url.startsWith('/api/session')) tellSignedOut();
  throw new Problem(status, body ?? {});
}

function parse(text) {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const cookie = () => /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];

/** The token comes as a cookie with any GET; a first POST of a fresh browser fetches it. */
async function csrfToken() {
  if (!cookie()) await fetch('/api/me', { credentials: 'same-origin' }).catch(() => null);
  return decodeURIComponent(cookie() ?? '');
}

/** Sends one file as multipart field "file"; onProgress gets 0 to 1. XHR, since fetch tells no upload progress. */
export function upload(url, file, onProgress) {
  const form = new FormData();
  form.append('file', file, file.name || 'picture.png');
  return transmit(url, form, onProgress);
}

/** Sends one file as the whole body; onProgress gets 0 to 1. */
export const sendFile = (url, file, onProgress) => transmit(url, file, onProgress);

async function transmit(url, body, onProgress = () => {}) {
  const token = await csrfToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0));
    request.onload = () => {
      try {
        resolve(read(request.status, request.responseText, url));
      } catch (problem) {
        reject(problem);
      }
    };
    request.send(body);
  });
}
