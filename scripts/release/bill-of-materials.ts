/** What a server installs, in CycloneDX, made by npm. */
import { execFileSync } from 'node:child_process';

type Bom = {
  serialNumber?: string;
  metadata?: { timestamp?: string; tools?: unknown };
};

/**
 * The text of the file for a folder with a lock file. npm writes the time and a random number into it; the same
 * release has the same bytes, so it gets the date of the commit and no number.
 */
export const billOfMaterials = (folder: string, date: number): string => {
  const text = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const bom = JSON.parse(text) as Bom;
  delete bom.serialNumber;
  bom.metadata = { ...bom.metadata, timestamp: new Date(date).toISOString() };
  // The version of npm that made the file says nothing about what is in the release.
  delete bom.metadata.tools;
  return `${JSON.stringify(bom, null, 2)}\n`;
};
