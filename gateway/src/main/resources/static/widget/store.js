/** What the element shows. Views read it; only events, snapshots and actions change it. */
export class Store {
  #changed;
  #scheduled = false;

  state = {
    lang: 'zh', open: false, screen: 'home', overlay: null, config: null, session: null, busy: false, problem: null,
    net: 'idle', seq: 0, conversation: 0, status: 'NONE', agentName: null, queue: null, position: null,
    estimateSeconds: null, messages: [], hasMore: false, agentReadSeq: 0, customerReadSeq: 0, notices: [], rated: false,
    ratingSkipped: false, pending: [], uploads: [], typing: null, articles: null, carried: {},
  };

  constructor(changed) {
    this.#changed = changed;
  }

  set(change) {
    Object.assign(this.state, change);
    if (!this.#scheduled) {
      this.#scheduled = true;
      queueMicrotask(() => {
        this.#scheduled = false;
        this.#changed();
      });
    }
  }

  /** The page as the server sees it, with all that was announced. */
  snapshot(snapshot) {
    const { status, agentName, queue, position, estimateSeconds, agentReadSeq, customerReadSeq, hasMore, rated } = snapshot;
    const last = snapshot.messages.at(-1);
    this.set({
      seq: snapshot.seq, status, agentName, queue, position, estimateSeconds, agentReadSeq, customerReadSeq, hasMore, rated,
      messages: snapshot.messages, conversation: last?.conversation ?? 0,
      notices: snapshot.notices.map(event => notice(event)),
    });
  }

  /** The next event. One that is known already changes nothing. */
  event(event) {
    if (event.seq <= this.state.seq) {
      return;
    }
    this.set({ seq: event.seq, ...EVENTS[event.type]?.(this.state, event.data, event) });
  }

  older(page) {
    const known = new Set(this.state.messages.map(message => message.id));
    const fresh = page.messages.filter(message => !known.has(message.id));
    this.set({ messages: [...fresh, ...this.state.messages], hasMore: page.hasMore });
  }

  /** Messages of an agent that he has not read. */
  unread() {
    const { messages, customerReadSeq } = this.state;
    return messages.filter(message => message.author === 'AGENT' && message.seq > customerReadSeq).length;
  }

  lastFromAgent() {
    return this.state.messages.findLast(message => message.author !== 'CUSTOMER')?.seq ?? 0;
  }
}

const notice = event => ({ type: event.type, at: event.at, key: event.type + event.data.number, ...event.data });

const EVENTS = {
  message(state, message) {
    if (message.conversation > state.conversation) {
      return {
        conversation: message.conversation, messages: [message], hasMore: false, agentReadSeq: 0, customerReadSeq: 0,
        rated: false, ratingSkipped: false, typing: null,
      };
    }
    if (message.conversation < state.conversation || state.messages.some(known => known.id === message.id)) {
      return {};
    }
    const typing = message.author === 'AGENT' ? null : state.typing;
    return { messages: [...state.messages, message], typing };
  },

  read(state, { who, seq }) {
    return who === 'AGENT'
      ? { agentReadSeq: Math.max(seq, state.agentReadSeq) }
      : { customerReadSeq: Math.max(seq, state.customerReadSeq) };
  },

  position(state, { position, estimateSeconds }) {
    return { position, estimateSeconds };
  },

  status(state, { status, agentName, queue }) {
    const waiting = status === 'WAITING' ? {} : { position: null, estimateSeconds: null };
    return { status, agentName: agentName ?? (status === 'ENDED' ? state.agentName : null), queue, typing: null, ...waiting };
  },

  ticket: (state, data, event) => announced(state, event),

  callback: (state, data, event) => announced(state, event),
};

function announced(state, event) {
  const fresh = notice(event);
  return { notices: [...state.notices.filter(known => known.key !== fresh.key), fresh] };
}
