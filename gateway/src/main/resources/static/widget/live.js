const PING_AFTER = 15_000;
const DEAD_AFTER = 30_000;
const ANSWER_WITHIN = 5_000;
const WAITS = [500, 1000, 2000, 4000, 8000, 15_000];

/**
 * The live stream: one socket that says hello with the token and the last event's number, finds out when it is half dead,
 * and comes back by itself. `on` is told of each frame, of the state of the line (catching-up, offline), and of an attempt
 * that failed.
 */
export class Live {
  #url;
  #hello;
  #on;
  #socket = null;
  #heard = 0;
  #pings = 0;
  #failures = 0;
  #retry = 0;
  #watch = 0;
  #wake = () => this.#look();
  #cut = () => this.#lost();

  constructor(url, hello, on) {
    this.#url = url;
    this.#hello = hello;
    this.#on = on;
  }

  start() {
    if (this.#watch) {
      return;
    }
    this.#watch = setInterval(() => this.#beat(), 5000);
    addEventListener('online', this.#wake);
    addEventListener('offline', this.#cut);
    document.addEventListener('visibilitychange', this.#wake);
    this.#connect();
  }

  stop() {
    clearInterval(this.#watch);
    clearTimeout(this.#retry);
    this.#watch = 0;
    removeEventListener('online', this.#wake);
    removeEventListener('offline', this.#cut);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#drop();
  }

  /** Whether it was handed to an open socket, which is no promise that it arrives. */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Follows anew from where the page is now. */
  again() {
    this.send({ t: 'hello', ...this.#hello() });
  }

  #connect() {
    clearTimeout(this.#retry);
    this.#drop();
    this.#on.state('catching-up');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#heard = Date.now();
    socket.onopen = () => {
      this.#heard = Date.now();
      this.again();
    };
    socket.onmessage = event => {
      this.#heard = Date.now();
      this.#take(JSON.parse(event.data));
    };
    socket.onclose = () => this.#lost();
  }

  #take(frame) {
    if (frame.t === 'ping') {
      this.send({ t: 'pong', n: frame.n });
    } else if (frame.t !== 'pong') {
      if (frame.t === 'caught-up') {
        this.#failures = 0;
      }
      this.#on.frame(frame);
    }
  }

  #drop() {
    if (this.#socket) {
      this.#socket.onclose = this.#socket.onmessage = this.#socket.onopen = null;
      this.#socket.close();
      this.#socket = null;
    }
  }

  #lost() {
    this.#drop();
    if (!this.#watch) {
      return;
    }
    this.#on.state('offline');
    const wait = WAITS[Math.min(this.#failures++, WAITS.length - 1)];
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait * (0.75 + Math.random() / 2));
    this.#on.failed(this.#failures);
  }

  #beat() {
    const silence = Date.now() - this.#heard;
    if (this.#socket && silence > DEAD_AFTER) {
      this.#lost();
    } else if (silence > PING_AFTER) {
      this.#ping();
    }
  }

  #ping() {
    this.send({ t: 'ping', n: ++this.#pings });
  }

  /** The network is back, or the page is looked at again after the laptop was closed. */
  #look() {
    if (document.hidden) {
      return;
    }
    if (!this.#socket) {
      this.#connect();
      return;
    }
    const asked = Date.now();
    this.#ping();
    setTimeout(() => {
      if (this.#socket && this.#heard < asked) {
        this.#connect();
      }
    }, ANSWER_WITHIN);
  }
}
