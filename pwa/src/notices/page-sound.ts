/** Two short knocks, made here: there is no file to load, and no other server to ask. */

const KNOCKS = [
  { at: 0, hertz: 660 },
  { at: 0.14, hertz: 880 },
] as const;
const LENGTH_S = 0.12;
const VOLUME = 0.12;

let context: AudioContext | undefined;

/** Silent where the user has not touched the page yet: browsers forbid sounds until then. */
export const playSound = async (): Promise<void> => {
  if (!('AudioContext' in globalThis)) return;
  context ??= new AudioContext();
  const audio = context;
  if (audio.state === 'suspended') await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 300))]);
  if (audio.state !== 'running') return;
  for (const { at, hertz } of KNOCKS) {
    const [tone, volume, from] = [audio.createOscillator(), audio.createGain(), audio.currentTime + at];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(VOLUME, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + LENGTH_S);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + LENGTH_S);
  }
};
