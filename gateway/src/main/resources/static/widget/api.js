/** A request that was refused or did not arrive (status 0, code "offline"). */
export class Problem extends Error {
  constructor(status, body = {}, retryAfter = null) {
    super(body.code ?? String(status));
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'failed');
    this.detail = body.detail ?? null;
    this.detailEn = body.detailEn ?? null;
    this.retryAfter = retryAfter;
  }
}

/** Speaks with /visit of our host, as the visitor whose token it holds. */
export class Api {
  #base;

  constructor(base) {
    this.#base = base;
    this.token = null;
  }

  get(path) {
    return this.#json('GET', path);
  }

  post(path, body) {
    return this.#json('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json' });
  }

  upload(path, file) {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name || '') };
    return this.#json('POST', path, file, headers);
  }

  async blob(path) {
    return (await this.#send('GET', path)).blob();
  }

  async #json(method, path, body, headers) {
    return (await this.#send(method, path, body, headers)).json();
  }

  async #send(method, path, body, headers = {}) {
    if (this.token) {
      headers.Authorization = 'Bearer ' + this.token;
    }
    let answer;
    try {
      answer = await fetch(this.#base + path, { method, body, headers, credentials: 'omit' });
    } catch {
      throw new Problem(0);
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      throw new Problem(answer.status, problem, Number(answer.headers.get('Retry-After')) || null);
    }
    return answer;
  }
}
