import { Live } from './live.js';
import { Messages } from './messages.js';
import { uuid } from './uuid.js';

const TYPING_SHOWN = 6000;

/**
 * One visit of one person: gets to know him, keeps the live stream, and does what he wants. What becomes of it is written
 * into the store.
 */
export class Visit {
  #api;
  #memory;
  #store;
  #site;
  #shopUser;
  #invitation;
  #live;
  #typingEnds = 0;
  #unwatch;
  #session = null;

  constructor({ api, memory, store, site, shopUser, invitation = null }) {
    this.#api = api;
    this.#memory = memory;
    this.#store = store;
    this.#site = site;
    this.#shopUser = shopUser;
    this.#invitation = invitation;
    this.#live = new Live(api.live, () => ({ token: api.token, after: store.state.seq }), {
      frame: frame => FRAMES[frame.t]?.call(this, frame),
      state: net => store.set({ net }),
      failed: times => times > 1 && this.#withoutSocket(),
    });
    this.messages = new Messages({ api, memory, store, live: this.#live });
    this.#unwatch = memory.watch(name => this.#otherTab(name));
  }

  get store() {
    return this.#store;
  }

  /** At the load of the page: colours and greeting, and the conversation of somebody who was here before. */
  async resume() {
    const config = this.#memory.get('config');
    if (config) {
      this.#store.set({ config });
    }
    if (this.#memory.get('token')) {
      await this.begin();
    } else {
      await this.#quietly(async () => this.#configured(await this.#api.get(`/visit/sites/${this.#site}`)));
    }
  }

  /** The shop has told who he is, signed; he stays the same visitor. */
  async identify(shopUser) {
    this.#shopUser = shopUser;
    await this.#session;
    await this.begin();
  }

  /** Gets a session; again when it failed before. */
  begin() {
    this.#session ??= this.#greet().finally(() => { this.#session = null; });
    return this.#session;
  }

  async #greet() {
    this.#store.set({ busy: true, problem: null });
    try {
      const body = { site: this.#site, visitorToken: this.#memory.get('token'), shopUser: this.#shopUser, invitation: this.#invitation };
      const session = await this.#api.post('/visit/session', body).catch(problem => {
        if (problem.status !== 403 || !this.#shopUser) {
          throw problem;
        }
        return this.#api.post('/visit/session', { ...body, shopUser: null });
      });
      this.#invitation = null;
      this.#api.token = session.token;
      this.#memory.set('token', session.token);
      this.#configured(session.site);
      this.#store.set({ session, busy: false });
      if (session.conversation) {
        this.#store.snapshot(session.conversation);
      }
      this.messages.load();
      if (this.#store.state.status !== 'NONE') {
        this.#live.start();
      }
    } catch (problem) {
      this.#store.set({ busy: false, problem });
    }
  }

  #configured(config) {
    this.#memory.set('config', config);
    this.#store.set({ config });
  }

  /** Asks for somebody to speak with. Throws the problem when that is refused. */
  async start(form) {
    await this.#api.post('/visit/conversation', form);
    await this.#talk();
  }

  async callMe(form) {
    await this.#api.post('/visit/callback', form);
    await this.#talk();
  }

  async leaveMessage(form) {
    await this.#api.post('/visit/message', form);
    await this.#talk();
  }

  async rate(degree, comment) {
    await this.#api.post('/visit/rating', { clientId: uuid(), degree, comment });
    this.#store.set({ rated: true });
  }

  async end() {
    await this.#api.post('/visit/end', { clientId: uuid() });
  }

  async older() {
    const before = this.#store.state.messages[0]?.seq ?? 1;
    this.#store.older(await this.#api.get(`/visit/conversation/messages?before=${before}`));
  }

  searchArticles(words) {
    return this.#api.get(`/visit/articles/search?limit=5&q=${encodeURIComponent(words)}`);
  }

  article(id) {
    return this.#api.get(`/visit/articles/${id}`);
  }

  /** Says whether an article helped; with words where the visitor has some. */
  judge(id, helped, comment = '') {
    return this.#api.post(`/visit/articles/${id}/feedback`, { id: uuid(), helped, comment });
  }

  picture(id) {
    return this.#api.blob(`/visit/attachments/${id}`);
  }

  /** He sees the conversation now: what has come is read. */
  looked() {
    const seq = this.#store.lastFromAgent();
    if (seq > this.#store.state.customerReadSeq) {
      this.#live.send({ t: 'read', seq });
      this.#store.set({ customerReadSeq: seq });
    }
  }

  typing(on) {
    this.#live.send({ t: 'typing', on });
  }

  close() {
    this.#unwatch();
    this.#live.stop();
  }

  /** There is something to follow now; other tabs learn of it too. */
  async #talk() {
    await this.#look();
    this.#live.start();
    this.#memory.set('talked', Date.now());
  }

  async #look() {
    this.#store.snapshot(await this.#api.get('/visit/conversation'));
    this.messages.load();
  }

  #otherTab(name) {
    if (name === 'outbox') {
      this.messages.load();
    } else if (name === 'talked' || name === 'token' && this.#memory.get('token') !== this.#api.token) {
      this.begin();
    }
  }

  /** No socket comes through: the same over plain requests, at the pace of the attempts. */
  #withoutSocket() {
    return this.#quietly(async () => {
      await this.#look();
      this.#store.set({ net: 'catching-up' });
      await this.messages.post();
    });
  }

  async #quietly(work) {
    try {
      await work();
    } catch (problem) {
      if (problem.status === undefined) {
        throw problem;
      }
    }
  }

  async reset() {
    await this.#quietly(async () => {
      await this.#look();
      this.#live.again();
    });
  }

  /** The token holds no longer: he is a stranger again, and what he has not sent waits. */
  forgotten() {
    this.#live.stop();
    this.#memory.set('token', null);
    this.#api.token = null;
    this.#store.set({ seq: 0, status: 'NONE', messages: [], conversation: 0, notices: [], screen: 'home' });
    this.begin();
  }

  agentTypes({ name, on }) {
    clearTimeout(this.#typingEnds);
    this.#store.set({ typing: on ? { name } : null });
    if (on) {
      this.#typingEnds = setTimeout(() => this.#store.set({ typing: null }), TYPING_SHOWN);
    }
  }

  happened(event) {
    this.#store.event(event);
    if (event.type === 'message') {
      this.messages.kept(event.data.id);
      if (event.data.author !== 'CUSTOMER') {
        this.#live.send({ t: 'delivered', seq: event.data.seq });
      }
    }
  }
}

/** What a frame of the stream does, by its name. */
const FRAMES = {
  event(frame) {
    this.happened(frame);
  },
  'caught-up'() {
    this.store.set({ net: 'live' });
    this.messages.flush();
  },
  reset() {
    this.reset();
  },
  receipt({ id }) {
    this.messages.received(id);
  },
  refused(frame) {
    this.messages.refused(frame);
  },
  typing(frame) {
    this.agentTypes(frame);
  },
  bye({ code }) {
    if (code === 'token') {
      this.forgotten();
    }
  },
};
