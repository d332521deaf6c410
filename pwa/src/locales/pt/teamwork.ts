/** What colleagues say and keep among themselves about a conversation, in Portuguese. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'Resposta ou nota',
  reply: 'Resposta',
  note: 'Nota',
  onlyTeam: 'Só a sua equipe vê isto',
  hint: (name) => `Só a sua equipe vê isto. Nunca vai para ${name}.`,
  hintVisitor: 'Só a sua equipe vê isto. Nunca vai para o visitante.',
  placeholder: 'Escreva uma nota para a sua equipe',
  save: 'Salvar nota',
  sending: 'Aguardando envio',
  notSent: 'Não enviada',
  notInTeam: 'Você não está mais nesta equipe',
  aboutColleague: 'É sobre alguém que agora está na equipe',
  refused: 'O servidor não a aceitou',
  unconfirmed: 'Não foi possível verificar quem estava na equipe quando isto foi escrito',
  retry: 'Tentar de novo',
  fault: (name, device, day) =>
    `Um dispositivo de ${name} (${device}) enviou para fora da equipe algo destinado à equipe, a última vez em ${day}. Foi descartado. Peça a ${name} que atualize a caixa nesse dispositivo.`,
  faultOutside: (address, day) =>
    `${address}, que não está na sua equipe, enviou algo que só uma equipe envia, a última vez em ${day}. Foi descartado. Nada seu foi para lá.`,
  you: 'Você',
};
