/** Copies the value of a field. If the browser refuses, the text is selected, so the user can copy it by hand. */

export const copyField = async (field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
};
