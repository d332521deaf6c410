/** The words of "Is the chat on my page?", in Portuguese. One sentence for each thing that the check can find. */
import type { tagCheck as english } from '../en-tag-check.ts';

export const tagCheck: typeof english = {
  heading: 'O chat está na minha página?',
  hint: 'Abre a página em uma nova aba e espera a resposta do chat.',
  check: 'Verificar a página',
  asking: 'Aguardando a resposta da página.',
  'no-address': 'Este não é o endereço de uma página. Ele começa com https://.',
  found: 'O seu chat está nesta página e consegue se conectar.',
  old: 'O seu chat está nesta página, em uma versão mais antiga. Coloque o trecho de código acima no lugar do antigo.',
  withdrawn:
    'O seu chat está nesta página, mas desativado: esta versão tem um problema conhecido. Coloque o trecho de código acima no lugar do antigo.',
  other: 'Esta página tem o chat de outro endereço. Copie o trecho de código de novo.',
  'no-owner':
    'O trecho de código desta página não tem um endereço completo em data-owner. Copie o trecho de código de novo.',
  insecure: 'O seu chat está nesta página, mas a página não usa https. O chat não abre nela.',
  'not-loaded':
    'O seu trecho de código está nesta página, mas o chat não foi carregado. Se a página tem uma política de segurança de conteúdo, permita em script-src o host do endereço do chat, não só aquele arquivo.',
  'not-connected':
    'O seu chat está nesta página, mas a política de segurança de conteúdo da página não permite que ele se conecte. Permita este servidor em connect-src.',
  closed:
    'A aba foi fechada antes de o chat responder, ou a página se isola das outras abas (Cross-Origin-Opener-Policy). Uma página assim não pode ser verificada: abra-a e procure o chat.',
  silent:
    'Nenhum chat respondeu. Veja se a página tem o trecho de código inteiro e sem alterações: se o hash em integrity estiver errado, o navegador não o executa. Se a página tem uma política de segurança de conteúdo, permita este servidor em script-src.',
  blocked: 'O navegador não abriu a página. Permita que este site abra abas e tente de novo.',
};
