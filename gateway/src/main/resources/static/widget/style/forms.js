/** Forms. */
export const forms = `
.form { padding: 16px; display: grid; gap: 14px; }
.form > .main { position: sticky; bottom: 12px; box-shadow: 0 0 0 12px var(--ground); }
.overlay .form > .main { box-shadow: 0 0 0 12px var(--paper); }
.form h2 { margin-bottom: -2px; }
.form label:not(.choice, .face), legend { font-weight: 600; }
label small, legend small { font-weight: 400; color: var(--soft); margin-left: 4px; }
legend { margin-bottom: 6px; }
.panel :is(input:not([type=radio], [type=checkbox], [type=file]), textarea) {
  display: block; width: 100%; min-height: 42px; margin-top: 4px; padding: 8px 12px; background: var(--paper);
  border: 1px solid #b9c2c8; border-radius: 8px; resize: none; font-weight: 400; appearance: none;
}
.panel :is(input, textarea):focus { outline: 2px solid var(--accent); outline-offset: -1px; border-color: var(--accent); }
.panel :is(input, textarea)[aria-invalid=true] { border-color: var(--bad); }
::placeholder { color: #75818a; opacity: 1; }
.choices { display: flex; flex-wrap: wrap; gap: 8px; }
.choices.column { flex-direction: column; align-items: stretch; }
.choice[hidden] { display: none; }
.choice, .face { position: relative; cursor: pointer; }
.choice input { position: absolute; inset: 0; opacity: 0; margin: 0; pointer-events: none; }
.choice span { display: block; padding: 8px 14px; border: 1px solid #b9c2c8; border-radius: 20px; background: var(--paper); }
.choice input:checked + span { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.choice input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
.column .choice span { border-radius: 8px; }
.panel input.at { margin-top: 8px; }
.choices:has([value=soon]:checked) + .at { display: none !important; }
.search { position: relative; }
.search .icon { position: absolute; left: 10px; top: 11px; color: var(--soft); }
.panel .search input { padding-left: 38px; margin: 0; }

.rating { display: grid; gap: 12px; }
.rating legend { text-align: center; width: 100%; font-size: 15px; }
.faces { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px; }
.face { text-align: center; }
.face input { position: absolute; inset: 0; opacity: 0; margin: 0; pointer-events: none; }
.face span { display: grid; gap: 2px; padding: 8px 2px; border: 1px solid var(--line); border-radius: 10px; font-size: 12px; }
.face .icon { width: 32px; height: 32px; margin: 0 auto 2px; stroke-width: 1.4; color: var(--soft); }
.face input:checked + span .icon { color: var(--accent); }
.face input:checked + span { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.face input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
.thanks { text-align: center; color: var(--good); padding: 8px; }
`;
