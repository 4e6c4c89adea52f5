import { check } from './picture.js';
import { Outbox } from './outbox.js';
import { uuid } from './uuid.js';

/** What the visitor says: kept in the outbox until the server has it, pictures after they were uploaded. */
export class Messages {
  #api;
  #outbox;
  #store;
  #live;
  #later = 0;
  #sent = new Set();

  constructor({ api, memory, store, live }) {
    this.#api = api;
    this.#outbox = new Outbox(memory);
    this.#store = store;
    this.#live = live;
  }

  /** Shows what waits; what the conversation holds already no longer does. */
  load() {
    const known = new Set(this.#store.state.messages.map(message => message.id));
    for (const { id } of this.#outbox.all().filter(message => known.has(message.id))) {
      this.#outbox.remove(id);
    }
    const received = this.#store.state.pending.filter(message => message.received && !known.has(message.id));
    const waiting = this.#outbox.all().map(message => ({ ...message, sent: this.#sent.has(message.id) }));
    this.#store.set({ pending: [...received, ...waiting] });
  }

  say(text) {
    this.#add({ text });
  }

  /** Uploads a picture and says it. Throws with a code when it is none that we take. */
  async show(file) {
    await check(file);
    const upload = { id: uuid(), at: new Date().toISOString(), file, problem: null };
    this.#store.set({ uploads: [...this.#store.state.uploads, upload] });
    await this.upload(upload.id);
  }

  async upload(id) {
    const upload = this.#store.state.uploads.find(known => known.id === id);
    this.#uploading(id, { problem: null });
    try {
      const attachment = await this.#api.upload('/visit/attachments', upload.file);
      this.discardUpload(id);
      this.#add({ attachment });
    } catch (problem) {
      this.#uploading(id, { problem });
    }
  }

  discardUpload(id) {
    this.#store.set({ uploads: this.#store.state.uploads.filter(upload => upload.id !== id) });
  }

  #uploading(id, what) {
    this.#store.set({ uploads: this.#store.state.uploads.map(upload => upload.id === id ? { ...upload, ...what } : upload) });
  }

  #add(content) {
    const message = { id: uuid(), at: new Date().toISOString(), ...content };
    this.#outbox.add(message);
    if (this.#store.state.net === 'live') {
      this.#send(message);
    }
    this.load();
  }

  #send({ id, text, attachment }) {
    const kind = attachment ? 'IMAGE' : 'TEXT';
    if (this.#live.send({ t: 'send', id, kind, text, attachmentId: attachment?.id })) {
      this.#sent.add(id);
    }
  }

  /** Sends again what has no receipt, in order. */
  flush() {
    this.#sent.clear();
    this.#outbox.all().filter(message => !message.why).forEach(message => this.#send(message));
    this.load();
  }

  /** The same without a socket. */
  async post() {
    for (const { id, text, attachment } of this.#outbox.all().filter(message => !message.why)) {
      try {
        await this.#api.post('/visit/conversation/messages', { id, text, attachmentId: attachment?.id });
        this.received(id);
      } catch (problem) {
        if (problem.status === 0 || problem.retryAfter) {
          throw problem;
        }
        this.refused({ id, ...problem });
      }
    }
  }

  retry(id) {
    this.#outbox.change(id, { why: undefined });
    const message = this.#outbox.all().find(known => known.id === id);
    if (message) {
      this.#send(message);
    }
    this.load();
  }

  discard(id) {
    this.kept(id);
  }

  /** The server has it; it stays visible until it comes back as a message. */
  received(id) {
    const message = this.#outbox.all().find(known => known.id === id);
    this.#outbox.remove(id);
    const back = this.#store.state.messages.some(known => known.id === id);
    this.#store.set({
      pending: this.#store.state.pending
        .filter(known => known.id !== id || message && !back)
        .map(known => known.id === id ? { ...known, received: true } : known),
    });
  }

  /** It has come back as a message of the conversation. */
  kept(id) {
    this.#outbox.remove(id);
    this.#store.set({ pending: this.#store.state.pending.filter(known => known.id !== id) });
  }

  refused({ id, detail, detailEn, retryAfterSeconds }) {
    if (!id) {
      return;
    }
    this.#sent.delete(id);
    if (retryAfterSeconds) {
      clearTimeout(this.#later);
      this.#later = setTimeout(() => this.flush(), retryAfterSeconds * 1000);
    } else {
      this.#outbox.change(id, { why: { detail, detailEn } });
    }
    this.load();
  }
}
