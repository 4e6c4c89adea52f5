/** The conversation. */
export const chat = `
.chat { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.messages { flex: 1; min-height: 0; overflow-y: auto; padding: 12px 14px 4px; overscroll-behavior: contain; }
.messages:focus-visible { outline-offset: -2px; }
.messages ol { display: flex; flex-direction: column; gap: 8px; }
.messages li { display: flex; flex-direction: column; max-width: 84%; align-items: flex-start; }
.messages li.own { align-self: flex-end; align-items: flex-end; }
.messages li:is(.day, .system) { align-self: center; max-width: 100%; text-align: center; color: var(--soft); font-size: 12px; align-items: center; }
.messages .system { color: var(--soft); font-size: 12px; text-align: center; }
.name { font-size: 12px; color: var(--soft); margin: 4px 2px 2px; }
.said {
  padding: 8px 12px; border-radius: 4px 14px 14px; background: var(--paper); border: 1px solid var(--line);
  white-space: pre-wrap; overflow-wrap: anywhere; text-align: left;
}
.panel .own .said { background: var(--accent); color: var(--on-accent); border-color: transparent; border-radius: 14px 4px 14px 14px; }
.own .said a { color: inherit; }
.said a { color: var(--accent); }
.own.queued .said, .own.sent .said { opacity: .75; }
.panel .own.failed .said { background: var(--paper); color: var(--ink); border-color: var(--bad); }
.panel .said.article { display: flex; gap: 10px; border-radius: 10px; align-items: flex-start; }
.said.article:hover { border-color: var(--accent); }
.said.article .icon { color: var(--accent); margin-top: 2px; }
.said.article small { display: block; color: var(--accent); }
.picture { line-height: 0; border-radius: 10px; overflow: hidden; border: 1px solid var(--line); background: #e6eaec; }
.picture canvas { max-width: 220px; height: auto; min-width: 40px; min-height: 40px; object-fit: contain; }
.meta { font-size: 12px; color: var(--soft); margin: 2px 2px 0; display: flex; flex-wrap: wrap; gap: 6px; justify-content: flex-end; }
.state { display: inline-flex; align-items: center; gap: 2px; }
.state .icon { width: 14px; height: 14px; vertical-align: 0; }
.state.read { color: var(--accent); }
.state.failed { color: var(--bad); }
.panel .link { color: var(--accent); text-decoration: underline; font-size: 12px; padding: 0 2px; }
.panel .messages li.notice {
  align-self: stretch; max-width: 100%; flex-direction: row; gap: 10px; padding: 10px 12px; border-radius: 10px;
  background: var(--tint); border: 1px solid color-mix(in srgb, var(--accent) 30%, white);
}
.notice .icon { color: var(--accent); margin-top: 2px; }
.notice :is(strong, a, span) { display: block; }
.notice a { color: var(--accent); }
.notice span { font-size: 12px; color: var(--soft); }
.typing { min-height: 20px; font-size: 12px; color: var(--soft); margin: 6px 2px 2px; }
.older { display: block; margin: 0 auto 10px; }
.waiting, .missed { display: grid; gap: 6px; margin-top: 12px; }
.waiting .place { font-size: 16px; font-variant-numeric: tabular-nums; }
.waiting .place .icon, .missed .place .icon { color: var(--soon); }
.waiting .pair, .missed .pair { margin-top: 6px; }
.ended { display: grid; gap: 12px; margin: 16px 0 12px; }

.composer { flex: none; position: relative; background: var(--paper); border-top: 1px solid var(--line); padding: 8px 10px; padding-bottom: max(8px, env(safe-area-inset-bottom)); }
.panel .composer textarea { border-color: transparent; margin: 0; padding: 8px 6px; min-height: 38px; max-height: 130px; }
.panel .composer textarea:focus { outline: none; }
.composer:focus-within { box-shadow: inset 0 2px 0 var(--accent); }
.tools { display: flex; align-items: center; gap: 4px; }
.tools .plain { color: var(--soft); width: 40px; height: 40px; }
.tools .plain[aria-expanded=true] { color: var(--accent); }
.panel .tools .main { margin-left: auto; min-height: 38px; padding: 6px 16px; }
.tools .main .icon { width: 18px; height: 18px; }
.emoji { display: grid; grid-template-columns: repeat(auto-fill, minmax(38px, 1fr)); gap: 2px; max-height: 164px; overflow-y: auto; padding-bottom: 6px; }
.panel .emoji button { font-size: 20px; width: 100%; }
.drop { position: absolute; inset: 4px; display: grid; place-content: center; grid-auto-flow: column; gap: 8px; background: var(--tint); border: 2px dashed var(--accent); border-radius: 10px; z-index: 1; pointer-events: none; }
.composer .wrong { padding: 4px 6px; }
`;
