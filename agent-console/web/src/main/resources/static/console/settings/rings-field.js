import { html } from 'lit';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

const MOST = 6;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Rings of a queue as a small table: from when on, who with which skills, and how many of them stay free. */
class RingsField extends HyElement {
  static properties = { value: { attribute: false }, skills: { attribute: false }, error: { attribute: false } };

  #change(rings) {
    this.value = rings;
    this.tell('changed', rings);
  }

  #set(index, change) {
    this.#change(this.value.map((ring, i) => (i === index ? { ...ring, ...change } : ring)));
  }

  #add() {
    const last = this.value.at(-1);
    this.#change([...this.value, { afterSeconds: last.afterSeconds + 30, skills: structuredClone(last.skills), reserve: 0 }]);
  }

  #skill(index, skill, level) {
    const others = this.value[index].skills.filter((each) => each.skill !== skill);
    this.#set(index, { skills: level === null ? others : [...others, { skill, level }] });
  }

  render() {
    return html`<div class="hy-rings ${this.error ? 'hy-rings-wrong' : ''}" tabindex="-1" aria-invalid=${Boolean(this.error)}>
      <table class="table table-sm align-middle mb-1"><thead><tr>
        ${['ring', 'after', 'who', 'reserve'].map((name) => html`<th scope="col" title=${t(`rings.${name}Help`)}>${t(`rings.${name}`)}</th>`)}
        <th><span class="visually-hidden">${t('rings.remove')}</span></th></tr></thead>
        <tbody>${this.value.map((ring, index) => this.#ring(ring, index))}</tbody></table>
      <button type="button" class="btn btn-sm btn-outline-secondary" ?disabled=${this.value.length >= MOST} @click=${() => this.#add()}>
        <i class="bi bi-plus-lg" aria-hidden="true"></i> ${t('rings.add')}</button></div>`;
  }

  #ring(ring, index) {
    return html`<tr><th scope="row" class="hy-figure">${index + 1}</th>
      <td>${index === 0 ? t('rings.atOnce') : html`<div class="input-group input-group-sm"><input type="number" min="1" class="form-control"
        aria-label=${t('rings.after')} .value=${String(ring.afterSeconds ?? '')} @input=${(e) => this.#set(index, { afterSeconds: number(e) })}>
        <span class="input-group-text">${t('settings.seconds')}</span></div>`}</td>
      <td><div class="hy-rings-skills">${ring.skills.map((each) => this.#need(each, index))}
        ${ring.skills.length === 0 ? html`<span class="hy-setting-sub">${t('rings.everyone')}</span>` : ''}${this.#more(ring, index)}</div></td>
      <td><input type="number" min="0" class="form-control form-control-sm hy-rings-reserve" aria-label=${t('rings.reserve')}
        .value=${String(ring.reserve ?? '')} @input=${(e) => this.#set(index, { reserve: number(e) })}></td>
      <td class="text-end">${index === 0 ? '' : html`<button type="button" class="btn btn-sm" aria-label=${t('rings.removeThis', { n: index + 1 })}
        @click=${() => this.#change(this.value.filter((each, i) => i !== index))}><i class="bi bi-x-lg" aria-hidden="true"></i></button>`}</td></tr>`;
  }

  #need(each, index) {
    return html`<span class="hy-rings-need">${this.#name(each.skill)}
      <select class="form-select form-select-sm" aria-label=${t('rings.levelOf', { skill: this.#name(each.skill) })}
        @change=${(e) => this.#skill(index, each.skill, e.target.value === '' ? null : Number(e.target.value))}>
        ${LEVELS.map((n) => html`<option value=${n} ?selected=${each.level === n}>≥ ${n}</option>`)}
        <option value="">${t('rings.notNeeded')}</option></select></span>`;
  }

  #more(ring, index) {
    const left = this.skills.filter((skill) => !ring.skills.some((each) => each.skill === skill.value));
    return left.length === 0 ? '' : html`<select class="form-select form-select-sm hy-rings-more" aria-label=${t('rings.addSkill')}
      @change=${(e) => { if (e.target.value) this.#skill(index, e.target.value, 1); e.target.value = ''; }}>
      <option value="">${t('rings.addSkill')}</option>
      ${left.map((skill) => html`<option value=${skill.value}>${skill.text}</option>`)}</select>`;
  }

  #name(code) {
    return this.skills.find((each) => each.value === code)?.text ?? code;
  }
}
customElements.define('hy-rings-field', RingsField);

const number = (event) => (event.target.value.trim() === '' ? null : Number(event.target.value));

/** Rings in a few words: 立即 空调≥5；30 秒后 空调≥2. */
export const ringsWords = (rings, name) => rings.map((ring, index) => {
  const who = ring.skills.map((each) => `${name(each.skill)}≥${each.level}`).join('、') || t('rings.everyone');
  const kept = ring.reserve ? ` ${t('rings.keeps', { n: ring.reserve })}` : '';
  return `${index === 0 ? t('rings.atOnce') : t('rings.later', { n: ring.afterSeconds })} ${who}${kept}`;
}).join('\n');
