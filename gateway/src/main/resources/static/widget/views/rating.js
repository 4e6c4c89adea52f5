import { html, nothing } from '../lib/lit-html.js';
import { icon } from '../icons.js';

/** Four degrees and a comment, at the end. */
export function rating({ s, w, forms, visit }) {
  if (s.rated) {
    return html`<p class="thanks" role="status">${icon('tick')} ${w('rating.done')}</p>`;
  }
  const send = event => {
    event.preventDefault();
    if (new FormData(event.currentTarget).has('degree')) {
      forms.rate(event.currentTarget);
    }
  };
  return html`
    <form class="card rating" @submit=${send}>
      <fieldset><legend>${w('rating.title')}</legend>
        <div class="faces">${[4, 3, 2, 1].map(degree => html`
          <label class="face"><input type="radio" name="degree" value=${degree} required>
            <span>${icon('face' + degree)}${w('rating.' + degree)}</span></label>`)}</div>
      </fieldset>
      <textarea name="comment" rows="2" maxlength="1000" aria-label=${w('rating.comment')} placeholder=${w('rating.comment')}></textarea>
      ${s.formProblem?.problem ? html`<p class="wrong" role="alert">${icon('alert')} ${w.problem(s.formProblem.problem)}</p>` : nothing}
      <div class="pair">
        <button type="submit" class="main" aria-disabled=${Boolean(s.sending)}>${w('rating.send')}</button>
        <button type="button" class="second" @click=${() => visit.store.set({ ratingSkipped: true })}>${w('rating.skip')}</button>
      </div>
    </form>`;
}
