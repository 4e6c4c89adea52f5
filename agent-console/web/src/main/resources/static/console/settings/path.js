/** What stands at a path such as 'routing.packTo' in a form's value. */
export const at = (value, path) => path.split('.').reduce((here, name) => here?.[name], value);

/** The form's value with something else at that path. */
export function placed(value, path, put) {
  const [first, ...rest] = path.split('.');
  return { ...value, [first]: rest.length === 0 ? put : placed(value?.[first] ?? {}, rest.join('.'), put) };
}
