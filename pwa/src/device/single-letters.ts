/** Whether single letters are commands on this device. Speech control types letters by chance. */
const PLACE = 'cipherchat:letters';

let chosen: boolean | undefined;

export const areLettersOn = (): boolean => {
  try {
    return localStorage.getItem(PLACE) !== 'off';
  } catch {
    return chosen ?? true;
  }
};

/** Where storage is denied, the choice is valid for this window only. */
export const chooseLetters = (on: boolean): void => {
  chosen = on;
  try {
    if (on) localStorage.removeItem(PLACE);
    else localStorage.setItem(PLACE, 'off');
  } catch {
    // See above.
  }
};
