import { html } from 'lit';
import { get, query, sendFile } from '../shell/api.js';
import { errorToast } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';
import { styles } from '../shell/page.js';
import { go } from '../shell/router.js';
import { downloadCsv } from '../shell/csv.js';
import { author } from './authors.js';
import './messages-exchange.js';
import './import-report.js';

const LARGEST = 50 * 1024 * 1024;
const COLUMNS = ['编号', '标题', '产品', '类型', '可见范围', '型号', '故障代码', '现象', '其他说法', '标签', '原因', '处理方法', '何时报修'];
const EXAMPLE = ['fridge/door', '冰箱门关不严', '冰箱', '故障', '客户可见', 'BCD-218', '', '门自己弹开', '冰箱门吸不住、门缝漏冷气', '门封', '门封变形或有异物', '擦净门封\n用热毛巾敷变形处', '门封开裂'];

/** Takes a file of articles, shows what would happen, and the imports before. '12' shows import 12. */
class ArticleImport extends HyElement {
  static properties = { importId: { attribute: false }, latest: { state: true }, progress: { state: true }, over: { state: true }, problem: { state: true }, refused: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    styles(new URL('./exchange.css', import.meta.url));
  }

  willUpdate(changed) {
    if (changed.has('importId')) this.#load();
  }

  async #load() {
    this.problem = null;
    try {
      this.latest = await get('/api/editor/imports');
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #send(file) {
    if (!file || this.progress !== undefined && this.progress !== null) return;
    this.refused = file.size > LARGEST ? { file: file.name, problem: { text: t('import.tooLarge') } } : null;
    if (this.refused) return;
    this.progress = 0;
    try {
      const report = await sendFile(query('/api/editor/imports', { name: file.name }), file, (part) => { this.progress = part; });
      go(`knowledge/import/${report.id}`);
    } catch (problem) {
      this.refused = { file: file.name, problem };
      if (!problem.text) errorToast(problem);
    } finally {
      this.progress = null;
    }
  }

  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.#send(event.dataTransfer.files[0]);
  }

  #template() {
    downloadCsv(t('import.title'), COLUMNS.map((title, at) => ({ title, value: (row) => row[at] })), [EXAMPLE]);
  }

  render() {
    return html`
      <div class="hy-editor-bar">
        <a class="hy-icon-button hy-knowledge-back" href="#/knowledge" aria-label=${t('import.back')}><i class="bi bi-chevron-left"></i></a>
        <h2>${t('import.title')}</h2>
        ${this.importId ? html`<a class="btn btn-sm btn-outline-primary" href="#/knowledge/import">${t('import.again')}</a>` : ''}
        <a class="btn btn-sm btn-outline-secondary" href="/api/editor/export" download title=${t('import.exportHint')}>
          <i class="bi bi-download" aria-hidden="true"></i> ${t('import.export')}</a>
      </div>
      ${this.importId ? html`<hy-import-report .importId=${this.importId}></hy-import-report>` : this.#begin()}`;
  }

  #begin() {
    const busy = this.progress !== undefined && this.progress !== null;
    return html`
      <div class="hy-import">
        <p>${t('import.intro')}</p>
        <label class="hy-import-drop ${this.over ? 'hy-over' : ''}" @dragover=${(event) => { event.preventDefault(); this.over = true; }}
          @dragleave=${() => { this.over = false; }} @drop=${this.#drop}>
          <i class="bi bi-file-earmark-arrow-up" aria-hidden="true"></i>
          ${busy ? html`<span role="status">${this.progress < 1 ? t('import.sending', { n: Math.round(this.progress * 100) }) : t('import.reading')}</span>
            <progress max="1" .value=${this.progress}></progress>`
            : html`<span>${t('import.drop')} <b>${t('import.choose')}</b></span><small>${t('import.formats')}</small>`}
          <input type="file" class="visually-hidden" accept=".zip,.csv,.tsv,.xlsx,.docx,.md,.markdown,.txt" ?disabled=${busy}
            @change=${(event) => { this.#send(event.target.files[0]); event.target.value = ''; }}>
        </label>
        ${this.refused ? html`<p class="hy-import-refused" role="alert"><i class="bi bi-x-octagon-fill" aria-hidden="true"></i>
          <b>${this.refused.file}</b> ${this.refused.problem.text ?? ''}</p>` : ''}
        <details><summary>${t('import.help')}</summary>
          <ul>${['helpTable', 'helpMarkdown', 'helpWord', 'helpId'].map((key) => html`<li>${t(`import.${key}`)}</li>`)}</ul>
          <button type="button" class="btn btn-sm btn-outline-secondary" @click=${this.#template}><i class="bi bi-table" aria-hidden="true"></i> ${t('import.template')}</button>
        </details>
        <h3 class="hy-pane-heading">${t('import.latest')}</h3>
        ${this.#latest()}
      </div>`;
  }

  #latest() {
    if (this.problem) return html`<hy-error .problem=${this.problem} .retry=${() => this.#load()}></hy-error>`;
    if (!this.latest) return html`<hy-skeleton rows="3"></hy-skeleton>`;
    if (this.latest.length === 0) return html`<hy-empty icon="bi-file-earmark-arrow-up" heading=${t('import.none')} text=${t('import.noneText')}></hy-empty>`;
    return html`<ul class="hy-worklist">${this.latest.map((each) => html`<li>
      <div><p><a href="#/knowledge/import/${each.id}">${each.fileName}</a></p>
        <small class="hy-soft">${t('import.by', { name: author(each.madeBy) })} · <hy-time .at=${each.madeAt}></hy-time></small></div>
      ${['NEW', 'CHANGED', 'REFUSED'].filter((outcome) => each.counts[outcome]).map((outcome) => html`
        <hy-chip tone=${{ NEW: 'blue', CHANGED: 'amber', REFUSED: 'red' }[outcome]} text=${`${t(`import.outcome.${outcome}`)} ${each.counts[outcome]}`}></hy-chip>`)}
      ${each.runAt ? html`<hy-chip tone="green" text=${t('import.complete')}></hy-chip>` : html`<hy-chip text=${t('import.planned')}></hy-chip>`}
    </li>`)}</ul>`;
  }
}
customElements.define('hy-article-import', ArticleImport);
