import { render } from './lib/lit-html.js';
import { Api } from './api.js';
import { Forms } from './forms.js';
import { keepInside } from './focus.js';
import { Memory } from './memory.js';
import { Pictures } from './picture.js';
import { Store } from './store.js';
import { Visit } from './visit.js';
import { words } from './words.js';
import { colours, sheets } from './style/sheets.js';
import { bubble } from './views/bubble.js';
import { panel } from './views/panel.js';

const NEAR_BOTTOM = 60;

/**
 * <huiying-chat site="demo">: a bubble in the corner of a page, and the panel behind it. Everything it shows is in its
 * shadow root; it leaves nothing else in the page but what it remembers in storage under "huiying:".
 */
export class HuiyingChat extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #store = new Store(() => this.#show());
  #tint = new CSSStyleSheet();
  #memory;
  #visit;
  #context;
  #spoken = 0;
  #known = 0;
  #atBottom = true;
  #told = null;
  #looked = () => this.#look();

  connectedCallback() {
    const site = this.getAttribute('site') ?? 'default';
    const base = new URL(this.getAttribute('host') ?? import.meta.url);
    const api = new Api(base.origin);
    api.live = base.origin.replace(/^http/, 'ws') + '/visit/live';
    this.#memory = new Memory(base.host, site);
    this.#visit = new Visit({ api, memory: this.#memory, store: this.#store, site, shopUser: this.#shopUser(),
      invitation: this.getAttribute('invitation') });
    this.#root.adoptedStyleSheets = [...sheets, this.#tint];
    this.#context = {
      base: base.origin, visit: this.#visit, act: this, forms: new Forms(this.#visit, this.#store),
      pictures: new Pictures(id => this.#visit.picture(id)),
      draft: { get: () => this.#memory.get('draft') ?? '', set: text => this.#memory.set('draft', text || null) },
    };
    document.addEventListener('visibilitychange', this.#looked);
    this.#root.addEventListener('keydown', event => this.#key(event));
    this.#store.set({ lang: this.#language(), pageLanguage: this.#pageLanguage(), open: this.#memory.get('open') === true });
    this.#visit.resume().then(() => this.#store.state.open && this.#arrive());
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#looked);
    this.#visit.close();
  }

  /** Opens the panel and puts the focus into it. */
  async open() {
    this.#memory.set('open', true);
    this.#store.set({ open: true });
    if (!this.#store.state.session) {
      await this.#visit.begin();
    }
    this.#arrive();
    this.#focus();
  }

  /** For a page that learns later who its customer is: {id, name, phone, at, signature}, signed by its server. */
  identify(shopUser) {
    return this.#visit.identify(shopUser);
  }

  close() {
    this.#memory.set('open', null);
    this.#store.set({ open: false, overlay: null });
    requestAnimationFrame(() => this.#root.querySelector('.bubble')?.focus());
  }

  go(screen) {
    this.#atBottom = true;
    this.#store.set({ screen, overlay: null });
    this.#focus();
  }

  /** Puts something above the screen: an article, a form, a picture; null takes it away. */
  overlay(overlay) {
    this.#context.forms.fresh();
    this.#store.set({ overlay });
    this.#focus();
  }

  switchLanguage() {
    const lang = this.#store.state.lang === 'zh' ? 'en' : 'zh';
    this.#memory.set('lang', lang);
    this.#store.set({ lang });
  }

  /** Whether the newest message is in sight; only then it is read and followed. */
  scrolled(list) {
    this.#atBottom = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM;
    this.#look();
  }

  toBottom() {
    this.#atBottom = true;
    this.#show();
  }

  #arrive() {
    if (this.#store.state.status !== 'NONE' && this.#store.state.screen === 'home') {
      this.#store.set({ screen: 'chat' });
    }
  }

  #show() {
    const state = this.#store.state;
    const w = words(state.lang);
    this.setAttribute('lang', w.lang);
    this.#tint.replaceSync(colours(this.getAttribute('accent'), state.config?.colours));
    const position = this.getAttribute('position') === 'left' ? 'left' : 'right';
    const greeting = w.either(this.getAttribute('greeting') ?? state.config?.greeting,
      this.getAttribute('greeting-en') ?? state.config?.greetingEn);
    const context = { ...this.#context, s: state, w, position, greeting, unread: this.#store.unread() };
    const focused = this.#root.activeElement;
    render(state.open ? panel(context) : bubble(context), this.#root);
    if (focused && state.open && !this.#root.activeElement) {
      this.#focus();
    }
    this.#afterwards(w);
  }

  #afterwards(w) {
    const list = this.#root.querySelector('.messages');
    if (list && this.#atBottom) {
      list.scrollTop = list.scrollHeight;
    }
    if (this.#store.state.formProblem !== this.#told) {
      this.#told = this.#store.state.formProblem;
      this.#root.querySelector('.wrong')?.scrollIntoView({ block: 'center' });
    }
    this.#look();
    this.#speak(w);
  }

  #look() {
    const { open, screen, overlay } = this.#store.state;
    if (open && screen === 'chat' && !overlay && this.#atBottom && !document.hidden) {
      this.#visit.looked();
    }
  }

  /** Tells a screen reader what an agent has just said; what was there at the load is not read out. */
  #speak(w) {
    const { messages, conversation, net } = this.#store.state;
    const last = messages.at(-1);
    const fresh = last && this.#known === conversation && last.seq > this.#spoken && net === 'live';
    const region = this.#root.querySelector('.speak');
    if (fresh && region && last.author !== 'CUSTOMER') {
      region.textContent = last.name ? w('chat.said', { name: last.name, text: last.text ?? '' }) : last.text;
    }
    this.#known = conversation;
    this.#spoken = last?.seq ?? 0;
  }

  #focus() {
    requestAnimationFrame(() => {
      const top = this.#root.querySelector('.overlay') ?? this.#root.querySelector('.panel');
      (top?.querySelector('[data-first]') ?? top?.querySelector('button'))?.focus({ preventScroll: true });
    });
  }

  #key(event) {
    if (!this.#store.state.open || event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (this.#store.state.overlay) {
        this.overlay(null);
      } else {
        this.close();
      }
    } else if (event.key === 'Tab') {
      keepInside(this.#root, this.#root.querySelector('.overlay') ?? this.#root.querySelector('.panel'), event);
    }
  }

  #language() {
    const wanted = this.#memory.get('lang') ?? this.getAttribute('lang') ?? document.documentElement.lang ?? navigator.language;
    return /^en/i.test(wanted || navigator.language) ? 'en' : 'zh';
  }

  /** The page's own language by its code; Cantonese where pages say Hong Kong or Macau. */
  #pageLanguage() {
    const page = this.getAttribute('lang') || document.documentElement.lang || navigator.language;
    return /^(zh-(HK|MO)|yue)/i.test(page) ? 'yue' : page.split('-')[0].toLowerCase();
  }

  #shopUser() {
    try {
      return JSON.parse(this.getAttribute('shop-user'));
    } catch {
      return null;
    }
  }
}
