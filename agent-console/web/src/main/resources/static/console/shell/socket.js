/** One WebSocket that is kept open: heartbeats both ways, reconnection with growing pauses, and reasons in words. */
const SILENCE = 15_000;
const DEAD = 30_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

export class Socket {
  #on;
  #ws = null;
  #wanted = false;
  #attempts = 0;
  #retry = 0;
  #beat = 0;
  #heard = 0;
  #pings = 0;

  constructor(on) {
    this.#on = on;
    this.why = { code: 'stopped', attempts: 0, nextTryAt: 0, since: Date.now() };
    addEventListener('online', () => this.#again());
    addEventListener('offline', () => this.#ws && this.#drop('no-network'));
    document.addEventListener('visibilitychange', () => !document.hidden && this.#check());
  }

  get open() {
    return this.#ws?.readyState === WebSocket.OPEN;
  }

  start() {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#connect();
  }

  stop() {
    this.#wanted = false;
    clearTimeout(this.#retry);
    this.#drop('stopped');
  }

  send(frame) {
    if (!this.open) return false;
    this.#ws.send(JSON.stringify(frame));
    return true;
  }

  /** The server says goodbye and why; after signing out there is nothing to come back to. */
  bye(code) {
    if (code === 'signed-out') this.stop();
    else this.#drop(code);
  }

  #connect() {
    if (!this.#wanted || this.#ws) return;
    this.#say(this.#attempts > 0 ? 'reconnecting' : 'connecting');
    const ws = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`);
    this.#ws = ws;
    ws.onopen = () => this.#ws === ws && this.#opened();
    ws.onmessage = (message) => this.#ws === ws && this.#received(message);
    ws.onclose = () => this.#ws === ws && this.#drop(navigator.onLine ? 'server-gone' : 'no-network');
  }

  #opened() {
    this.#attempts = 0;
    this.#heard = Date.now();
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#check(), 5000);
    this.#say('open');
    this.#on.opened();
  }

  #received(message) {
    this.#heard = Date.now();
    this.#on.frame(JSON.parse(message.data));
  }

  /** A half-open socket looks open: only frames prove life. Timers sleep with the laptop, so waking checks too. */
  #check() {
    if (!this.open) {
      this.#again();
      return;
    }
    const silent = Date.now() - this.#heard;
    if (silent > DEAD) this.#drop('silent');
    else if (silent >= SILENCE) this.send({ t: 'ping', n: ++this.#pings });
  }

  #drop(code) {
    const ws = this.#ws;
    this.#ws = null;
    clearInterval(this.#beat);
    if (ws) {
      ws.onopen = ws.onmessage = ws.onclose = null;
      ws.close();
    }
    if (this.#wanted) this.#later(code);
    else this.#say(code);
    if (ws) this.#on.closed(code);
  }

  #later(code) {
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.#attempts) * (0.75 + Math.random() / 2);
    this.#attempts += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), pause);
    this.#say(code, Date.now() + pause);
  }

  /** Tries at once: the network came back, or someone looks at the page again. */
  #again() {
    if (!this.#wanted || this.#ws) return;
    clearTimeout(this.#retry);
    this.#attempts = 0;
    this.#connect();
  }

  tryNow() {
    this.#again();
  }

  #say(code, nextTryAt = 0) {
    const since = this.why.code === code ? this.why.since : Date.now();
    this.why = { code, attempts: this.#attempts, nextTryAt, since };
    this.#on.why();
  }
}
