import { html } from 'lit';
import { openDialog } from '../shell/dialog.js';
import { HyElement } from '../shell/element.js';
import { t } from '../shell/i18n.js';

/** A picture as large as the window allows; a click shows it in its own size. */
class PictureViewer extends HyElement {
  static properties = { picture: { attribute: false }, full: { state: true } };

  render() {
    const { url, name } = this.picture;
    return html`
      <div class="hy-viewer ${this.full ? 'full' : ''}">
        <button type="button" class="hy-viewer-picture" @click=${() => { this.full = !this.full; }}
          title=${t(this.full ? 'viewer.fit' : 'viewer.full')}><img src=${url} alt=${name ?? ''}></button>
      </div>
      <div class="hy-dialog-foot">
        <a class="btn btn-outline-secondary" href=${url} download=${name ?? 'picture'}><i class="bi bi-download"></i> ${t('viewer.save')}</a>
      </div>`;
  }
}
customElements.define('hy-picture-viewer', PictureViewer);

export function openPicture(picture) {
  const viewer = document.createElement('hy-picture-viewer');
  viewer.picture = picture;
  return openDialog(viewer, { title: picture.name || t('message.picture'), width: 1000 });
}
