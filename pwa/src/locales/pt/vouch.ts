/** What the back end of the owner's site says of its users, in Portuguese. */
import type { vouch as english } from '../en-vouch.ts';

export const vouch: typeof english = {
  heading: 'Clientes confirmados pelo seu site',
  lead: 'Se as pessoas iniciam sessão no seu site, ele pode dizer quem escreve. Introduza a chave pública dele: o que ele assinar aparece como confirmado. Há exemplos para Node e PHP.',
  empty: 'Ainda não há chave, por isso nenhum nome está confirmado.',
  label: 'Nome do site',
  labelHint: 'Mostrado como “Confirmado por …”',
  key: 'Chave pública',
  keyHint: 'O ficheiro PEM da chave pública, ou os seus bytes. Ed25519 ou P-256. Nunca introduza uma chave privada.',
  add: 'Adicionar a chave',
  notAKey: 'Não é uma chave pública que se possa usar. Copie o ficheiro inteiro, com a primeira e a última linha.',
  remove: (label) => `Remover ${label}`,
  by: (label) => `Confirmado por ${label}`,
  bySite: 'Confirmado pelo seu site',
  name: 'Nome',
  customer: 'Número de cliente',
  mail: 'E-mail',
  checked: (when) => `Verificado: ${when}, com sessão iniciada no seu site.`,
  userBefore: (user) => `Antes, o seu site indicou outro cliente neste chat: ${user}`,
  expired: 'Uma confirmação chegou tarde demais e não conta.',
  otherAddress: 'Uma confirmação era para outro visitante ou outra caixa e não conta.',
  unknownKey: 'Uma confirmação foi assinada com uma chave que não está nas suas definições.',
  invalid: 'Uma confirmação estava danificada ou não era do seu site e não conta.',
};
