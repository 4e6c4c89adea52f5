import { post } from '../shell/api.js';
import { errorToast, toast } from '../shell/dialog.js';
import { t } from '../shell/i18n.js';

/** Sends again what the channel could not deliver. It stays one message; asking twice sends once. */
export async function retry(message) {
  try {
    await post(`/api/conversations/${message.conversation}/messages/${message.seq}/retry`);
    toast(t('retry.done'));
  } catch (problem) {
    errorToast(problem);
  }
}
