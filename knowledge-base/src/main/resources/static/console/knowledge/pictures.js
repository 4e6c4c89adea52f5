import { upload } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';
import { insert } from './toolbar.js';

const picturesIn = (transfer) => [...transfer?.files ?? []].filter((file) => file.type.startsWith('image/'));

/** Uploads pictures one after another and puts each where the caret is. What is none is refused by the server. */
export async function insertPictures(area, files) {
  for (const file of files) {
    try {
      toast(t('editor.uploading', { name: file.name }), 'blue', { seconds: 2 });
      const { url } = await upload('/api/editor/pictures', file);
      insert(area, `![${file.name.replace(/\.[^.]*$/, '').replace(/[[\]]/g, '')}](${url})\n\n`);
    } catch (problem) {
      errorToast(problem);
    }
  }
}

/** Pictures that are pasted into the text, or dropped on it. */
export function takePictures(event, area) {
  const files = picturesIn(event.clipboardData ?? event.dataTransfer);
  if (files.length === 0) return;
  event.preventDefault();
  insertPictures(area, files);
}
