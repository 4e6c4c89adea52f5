import { html } from 'lit';
import { t } from '../shell/i18n.js';

const EACH_LINE = {
  bullets: (line) => `- ${line.replace(/^(?:- |\d+\. )(?:\[[ x]\] )?/, '')}`,
  steps: (line, at) => `${at + 1}. ${line.replace(/^(?:- |\d+\. )(?:\[[ x]\] )?/, '')}`,
  boxes: (line, at) => `${at + 1}. [ ] ${line.replace(/^(?:- |\d+\. )(?:\[[ x]\] )?/, '')}`,
  heading: (line) => `## ${line.replace(/^#+ /, '')}`,
  quote: (line) => `> ${line.replace(/^> /, '')}`,
};

const TABLE = '\n| 项目 | 说明 |\n| --- | --- |\n|  |  |\n';
const TREE = '\n```diagnosis\n[开始] 指示灯亮吗？\n- 亮 -> 联网\n- 不亮 -> 电源\n\n[联网] 重启后能用吗？\n- 能 -> 已解决：重启后恢复\n- 不能 -> 需报修：登记工单\n\n[电源] 换一个插座试试，亮了吗？\n- 亮了 -> 已解决：原插座没电\n- 还是不亮 -> 需报修：电源故障\n```\n';

const BUTTONS = [
  { name: 'heading', icon: 'bi-type-h2' }, { name: 'bold', icon: 'bi-type-bold' }, { name: 'bullets', icon: 'bi-list-ul' },
  { name: 'steps', icon: 'bi-list-ol' }, { name: 'boxes', icon: 'bi-list-check' }, { name: 'quote', icon: 'bi-quote' },
  { name: 'table', icon: 'bi-table' }, { name: 'link', icon: 'bi-link-45deg' }, { name: 'video', icon: 'bi-play-btn' },
  { name: 'tree', icon: 'bi-diagram-2' }, { name: 'picture', icon: 'bi-image' },
];

/** What a button makes of the selected text: {text, select: [from, to] of what is selected then, in the new text}. */
function made(name, selected) {
  const words = selected || t(`toolbar.${name}`);
  if (EACH_LINE[name]) {
    const text = selected.split('\n').map(EACH_LINE[name]).join('\n');
    return { text, select: [text.length, text.length] };
  }
  if (name === 'bold') return { text: `**${words}**`, select: [2, 2 + words.length] };
  if (name === 'table') return { text: TABLE, select: [TABLE.length, TABLE.length] };
  if (name === 'tree') return { text: TREE, select: [TREE.length, TREE.length] };
  const text = `[${words}](https://)`;
  return { text, select: [text.length - 1, text.length - 1] };
}

/** Puts text in place of the selection of a textarea so that the browser can undo it, and tells `input`. */
export function insert(area, text, [from, to] = [text.length, text.length]) {
  const at = area.selectionStart;
  area.focus();
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(at + from, at + to);
}

/** Buttons over the text; area() gives the textarea, picture(files) takes what was chosen. */
export const toolbar = (area, picture) => html`
  <div class="hy-toolbar" role="toolbar" aria-label=${t('toolbar.label')} aria-controls="article-markdown">
    ${BUTTONS.map(({ name, icon }) => (name === 'picture' ? html`<label class="hy-icon-button" title=${t('toolbar.picture')}>
        <i class="bi ${icon}" aria-hidden="true"></i><span class="visually-hidden">${t('toolbar.picture')}</span>
        <input type="file" class="visually-hidden" accept="image/png,image/jpeg,image/gif,image/webp" multiple
          @change=${(event) => { picture([...event.target.files]); event.target.value = ''; }}></label>`
    : html`<button type="button" class="hy-icon-button" title=${t(`toolbar.${name}`)} aria-label=${t(`toolbar.${name}`)} @click=${() => {
        const field = area();
        const { text, select } = made(name, field.value.slice(field.selectionStart, field.selectionEnd));
        insert(field, text, select);
      }}><i class="bi ${icon}" aria-hidden="true"></i></button>`))}
  </div>`;
