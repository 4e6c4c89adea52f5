/** One conversation as it is now: snapshot, then events. The view only reads it. */
import { get } from '../shell/api.js';
import { live } from '../shell/live.js';
import { me } from '../shell/me.js';
import { arrived } from './outbox.js';

const PAGE = 50;
const TYPING_LASTS = 6000;
const LOOK_AGAIN = 20_000;

export class ConversationStore {
  #changed;
  #leave = null;
  #undo = [];
  #older = null;
  #typingTimer = 0;
  #readSent = 0;
  #callVersion = 0;

  constructor(id, changed) {
    this.id = id;
    this.#changed = changed;
    Object.assign(this, {
      conversation: null, messages: [], hasMore: false, viewers: [], draft: null, typing: null, problem: null, version: 0,
      call: null, reach: null,
    });
  }

  /** What each event of the topic changes. */
  #handlers = {
    message: (message) => this.#add(message),
    read: ({ who, seq }) => this.#cursor(who === 'CUSTOMER' ? 'customerReadSeq' : 'agentReadSeq', seq),
    delivered: ({ seq }) => this.#cursor('customerDeliveredSeq', seq),
    delivery: ({ seq, ...delivery }) => this.#replace(seq, (message) => ({ ...message, delivery })),
    reach: (reach) => { this.reach = reach; },
    call: (told) => this.#hearCall(told),
    changed: (row) => {
      this.conversation = { ...this.conversation, ...row };
      if (row.channel === 'WEB_CHAT') this.reach = null;
    },
    article: ({ articleId, what }) => { this.conversation = { ...this.conversation, articlesAt: `${articleId} ${what}` }; },
  };

  async start() {
    this.problem = null;
    try {
      const seq = await this.#read();
      this.#leave = live.follow(this.topic, seq, {
        event: (event) => this.#take(event),
        reset: () => this.#read(),
      });
      this.#undo = [
        live.on('typing', (frame) => this.#hearTyping(frame)),
        live.on('viewers', (frame) => this.#seeViewers(frame)),
        live.onState((state) => state !== 'offline' && this.#look(true)),
      ];
      this.looking = setInterval(() => !document.hidden && this.#look(true), LOOK_AGAIN);
    } catch (problem) {
      this.problem = problem;
      this.#changed();
    }
  }

  stop() {
    clearInterval(this.looking);
    this.#look(false);
    this.#leave?.();
    this.#undo.forEach((undo) => undo());
    clearTimeout(this.#typingTimer);
  }

  get mine() {
    return this.conversation?.owner?.id === me.agent?.id;
  }

  get lastSeq() {
    return this.messages.at(-1)?.seq ?? 0;
  }

  async #read() {
    const snapshot = await get(`/api/conversations/${this.id}`);
    this.topic = snapshot.topic ?? `conversation:${this.id}`;
    this.conversation = snapshot.conversation;
    this.viewers = this.#others(snapshot.viewers);
    this.draft = snapshot.draft;
    this.reach = snapshot.reach;
    this.#merge(snapshot.messages, snapshot.hasMore);
    this.#changed();
    this.#readCall();
    return snapshot.seq;
  }

  /** The call beside the snapshot, where there may be one; what the topic has told meanwhile is newer. */
  async #readCall() {
    const channels = [this.conversation.channel, this.conversation.contact?.channel];
    if (!channels.some((channel) => channel === 'PHONE' || channel === 'CALLBACK')) return;
    try {
      this.hearCall(await get(`/api/conversations/${this.id}/call`));
    } catch (problem) {
      console.warn('The call could not be read', problem);
    }
  }

  hearCall(told) {
    this.#hearCall(told);
    this.#changed();
  }

  #hearCall({ version, call }) {
    if (version < this.#callVersion && call?.call === this.call?.call) return;
    this.#callVersion = version;
    this.call = call;
  }

  /** A fresh snapshot may leave a hole behind older pages that were read before: then those are read again. */
  #merge(newest, hasMore) {
    const joins = this.messages.length > 0 && newest.length > 0 && newest[0].seq <= this.lastSeq + 1;
    const older = joins ? this.messages.filter((message) => message.seq < newest[0].seq) : [];
    this.messages = [...older, ...newest];
    this.hasMore = older.length > 0 ? this.hasMore : hasMore;
    newest.forEach((message) => arrived(message.id));
    this.version += 1;
  }

  #take(event) {
    this.#handlers[event.type]?.(event.data);
    this.version += 1;
    this.#changed();
  }

  #add(message) {
    arrived(message.id);
    if (message.author === 'CUSTOMER') this.typing = null;
    if (message.author !== 'SYSTEM' && message.kind !== 'NOTE') {
      this.conversation = { ...this.conversation, lastFrom: message.author, lastAt: message.at };
    }
    if (message.seq <= this.lastSeq) this.#replace(message.seq, () => message);
    else this.messages = [...this.messages, message];
  }

  #replace(seq, change) {
    this.messages = this.messages.map((message) => (message.seq === seq ? change(message) : message));
  }

  #cursor(name, seq) {
    const known = this.conversation[name] ?? 0;
    if (seq > known) this.conversation = { ...this.conversation, [name]: seq };
  }

  /** Reads the page before the oldest message; several callers at once wait for the same page. */
  older() {
    if (!this.hasMore || this.messages.length === 0) return Promise.resolve();
    this.#older ??= this.#readOlder().finally(() => { this.#older = null; });
    return this.#older;
  }

  async #readOlder() {
    const before = this.messages[0].seq;
    const page = await get(`/api/conversations/${this.id}/messages?before=${before}&limit=${PAGE}`);
    const known = new Set(this.messages.map((message) => message.seq));
    this.messages = [...page.messages.filter((message) => !known.has(message.seq)), ...this.messages];
    this.hasMore = page.hasMore;
    this.version += 1;
    this.#changed();
  }

  /** Tells the server how far I have seen of the customer's words; only the owner's eyes count. */
  seen() {
    if (!this.mine || document.hidden) return;
    const last = this.messages.findLast((message) => message.author === 'CUSTOMER')?.seq ?? 0;
    if (last <= Math.max(this.#readSent, this.conversation.agentReadSeq ?? 0)) return;
    if (live.send({ t: 'read', conversation: this.id, seq: last })) this.#readSent = last;
  }

  /** What I just recorded; rows do not carry it. */
  record(record) {
    this.conversation = { ...this.conversation, ...record };
    this.version += 1;
    this.#changed();
  }

  #look(on) {
    live.send({ t: 'looking', conversation: this.id, on });
  }

  #others(viewers) {
    return (viewers ?? []).filter((viewer) => viewer.id !== me.agent?.id);
  }

  #seeViewers(frame) {
    if (frame.conversation !== this.id) return;
    this.viewers = this.#others(frame.viewers);
    this.#changed();
  }

  #hearTyping(frame) {
    if (frame.conversation !== this.id || (frame.who === 'AGENT' && frame.name === me.agent?.name)) return;
    clearTimeout(this.#typingTimer);
    this.typing = frame.on ? frame : null;
    if (frame.on) {
      this.#typingTimer = setTimeout(() => {
        this.typing = null;
        this.#changed();
      }, TYPING_LASTS);
    }
    this.#changed();
  }
}
