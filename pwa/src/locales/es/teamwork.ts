/** What colleagues say and keep among themselves about a conversation, in Spanish. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Respuesta o nota',
  reply: 'Respuesta',
  note: 'Nota',
  onlyTeam: 'Solo su equipo ve esto',
  hint: (name) => `Solo su equipo ve esto. Nunca se envía a ${name}.`,
  hintVisitor: 'Solo su equipo ve esto. Nunca se envía al visitante.',
  placeholder: 'Escriba una nota a su equipo',
  save: 'Guardar nota',
  sending: 'Pendiente de envío',
  notSent: 'No enviada',
  notInTeam: 'Ya no está en este equipo',
  aboutColleague: 'Trata de alguien que ahora está en el equipo',
  refused: 'El servidor no la aceptó',
  unconfirmed: 'No se pudo comprobar quién estaba en el equipo cuando se escribió',
  retry: 'Reintentar',
  fault: (name, device, day) =>
    `Un dispositivo de ${name} (${device}) envió fuera del equipo algo destinado al equipo, la última vez el ${day}. Se descartó. Pida a ${name} que actualice el buzón en ese dispositivo.`,
  faultOutside: (address, day) =>
    `${address}, que no está en su equipo, envió algo que solo envía un equipo, la última vez el ${day}. Se descartó. Nada suyo llegó allí.`,
  you: 'Usted',
};
