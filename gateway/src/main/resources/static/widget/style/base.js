/** The panel, its header, what lies above the screen, and what is used everywhere. */
export const base = `
:host {
  all: initial;
  --accent: #0f766e; --on-accent: #ffffff;
  --ink: #1b2328; --soft: #5b6770; --line: #dfe4e7; --ground: #f4f6f7; --paper: #ffffff;
  --bad: #b42318; --good: #16713c; --soon: #8a5300;
  --tint: color-mix(in srgb, var(--accent) 9%, white);
}
* { box-sizing: border-box; }
.panel, .bubble, .panel :is(button, input, textarea) {
  font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink);
}
.panel.panel :is(button, input, textarea) { font-size: 14px; }
h2, p, ol, ul, fieldset, legend { margin: 0; padding: 0; border: 0; list-style: none; }
h2 { font-size: 16px; font-weight: 600; }
button { cursor: pointer; border: 0; background: none; padding: 0; border-radius: 8px; }
button[aria-disabled=true] { opacity: .55; cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.icon {
  width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round; vertical-align: -5px;
}
.speak, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.bubble {
  position: fixed; z-index: 2147483000; bottom: 20px; width: 56px; height: 56px; border-radius: 50%;
  background: var(--accent); color: var(--on-accent); box-shadow: 0 4px 16px rgb(0 0 0 / .24);
  display: grid; place-items: center; border: 0; cursor: pointer;
}
.bubble .icon { width: 26px; height: 26px; }
.bubble:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.right { right: 20px; } .left { left: 20px; }
.count {
  position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  background: var(--bad); color: #fff; font: 600 12px/22px system-ui, sans-serif; text-align: center; border: 2px solid #fff;
  box-sizing: content-box; height: 18px; line-height: 18px; min-width: 10px;
}
.panel {
  position: fixed; z-index: 2147483000; bottom: 88px; width: 376px; height: min(620px, calc(100dvh - 108px));
  display: flex; flex-direction: column; background: var(--ground); border-radius: 14px; overflow: hidden;
  box-shadow: 0 12px 40px rgb(0 0 0 / .22), 0 0 0 1px rgb(0 0 0 / .06);
}
header {
  display: flex; align-items: center; gap: 8px; padding: 10px 12px; min-height: 60px; flex: none;
  background: var(--accent); color: var(--on-accent);
}
.panel header button { color: var(--on-accent); }
header .who { flex: 1; min-width: 0; padding-left: 4px; }
header strong { display: block; font-size: 16px; line-height: 1.3; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
header small { display: block; font-size: 12px; line-height: 1.4; min-height: 17px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
header :focus-visible { outline-color: var(--on-accent); }
.plain { width: 36px; height: 36px; display: inline-grid; place-items: center; flex: none; }
.plain:hover, .text:hover { background: rgb(127 127 127 / .18); }
.text { padding: 6px 8px; font-size: 13px; white-space: nowrap; flex: none; }
.line { display: flex; gap: 6px; align-items: flex-start; padding: 6px 12px; font-size: 13px; background: #fff4e0; color: var(--soon); flex: none; }
.line .icon { width: 16px; height: 16px; margin-top: 2px; }

.screen { flex: 1; min-height: 0; overflow-y: auto; display: flex; flex-direction: column; overscroll-behavior: contain; }
.overlay {
  position: absolute; inset: 60px 0 0; background: var(--paper); display: flex; flex-direction: column; overflow-y: auto;
}
.title { display: flex; align-items: center; gap: 4px; padding: 8px 12px 8px 8px; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--paper); z-index: 1; }
.title h2 { overflow: hidden; text-overflow: ellipsis; }
.ask { margin: auto; padding: 24px; display: grid; gap: 12px; text-align: center; width: 100%; }
.ask > .icon { width: 44px; height: 44px; margin: 0 auto; color: var(--good); }
.ask p { font-size: 15px; margin-bottom: 8px; }

.panel .main { background: var(--accent); color: var(--on-accent); padding: 10px 16px; font-weight: 600; min-height: 44px; }
.panel .main:hover:not([aria-disabled=true]) { background: color-mix(in srgb, var(--accent) 88%, white); }
.panel .second { background: var(--paper); border: 1px solid var(--line); padding: 8px 12px; min-height: 44px; }
.second:hover { border-color: var(--accent); }
.second .icon { color: var(--accent); width: 18px; height: 18px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 14px; }
.hint { color: var(--soft); font-size: 13px; }
.empty { margin: auto; padding: 24px; display: grid; gap: 12px; justify-items: center; text-align: center; width: 100%; }
.skeleton { display: block; width: 100%; height: 18px; border-radius: 6px; background: #e6eaec; }
.wrong { color: var(--bad); font-size: 13px; display: flex; gap: 4px; }
.wrong .icon { width: 16px; height: 16px; margin-top: 2px; }

.home { padding: 16px; display: grid; gap: 14px; align-content: start; }
.greeting { font-size: 18px; font-weight: 600; line-height: 1.4; }
.home .card { display: grid; }
.home .card > label { margin-bottom: 8px; }
.home .card .hint, .home .articles { margin-top: 8px; }
.home .card > label { font-weight: 600; }
.ways { display: grid; gap: 8px; }
.ways .main { font-size: 15px; }
.ways .hint { text-align: center; }
.closed { display: flex; gap: 8px; padding: 12px; border-radius: 10px; background: #fff4e0; color: var(--soon); }
.articles { display: grid; }
.articles button { width: 100%; text-align: left; display: flex; gap: 8px; padding: 9px 4px; border-radius: 6px; }
.articles li + li { border-top: 1px solid var(--line); }
.articles button:hover { background: var(--tint); }
.articles .icon { color: var(--accent); width: 18px; height: 18px; margin-top: 2px; }
mark { background: #fdefb2; color: inherit; }

.overlay article { padding: 12px 18px; flex: 1; font-size: 14px; line-height: 1.7; overflow-wrap: anywhere; }
article :is(p, ul, ol, table, blockquote, pre) { margin: 0 0 10px; }
article :is(h1, h2, h3, h4) { font-size: 15px; margin: 16px 0 6px; }
article ol { list-style: decimal; padding-left: 22px; }
article ul { list-style: disc; padding-left: 22px; }
article :is(ol, ul) :is(p) { margin: 0; }
article li { list-style: inherit; }
article table { border-collapse: collapse; width: 100%; }
article :is(th, td) { border: 1px solid var(--line); padding: 4px 8px; text-align: left; }
article pre { white-space: pre-wrap; }
article .symptom { padding: 8px 12px; border-left: 3px solid var(--accent); background: var(--tint); }
article img { max-width: 100%; height: auto; border-radius: 8px; }
.panel article input[type=checkbox] { width: auto; min-height: 0; display: inline; margin: 0 6px 0 0; }
article a { color: var(--accent); }
.panel .verdict { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px 18px; color: var(--soft); font-size: 13px; }
.panel .verdict .second { min-height: 36px; padding: 4px 14px; }
.overlay footer { position: sticky; bottom: 0; display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 10px 16px; border-top: 1px solid var(--line); background: var(--paper); }
.large { flex: 1; display: grid; place-items: center; background: #14181b; overflow: auto; min-height: 0; }
.large canvas { max-width: 100%; max-height: 100%; object-fit: contain; }

@media (max-width: 480px) {
  .panel { inset: 0; width: auto; height: 100dvh; border-radius: 0; padding-bottom: env(safe-area-inset-bottom); }
  .bubble.opened { display: none; }
  .panel.panel :is(input, textarea) { font-size: 16px; }
}
@media (min-width: 481px) and (max-height: 420px) {
  .panel { bottom: 8px; height: calc(100dvh - 16px); }
  .bubble.opened { display: none; }
}
@media (forced-colors: active) {
  .panel, .bubble, .said, .card { border: 1px solid; }
}
`;
