/** The application of the script tag, as one file: whoever runs it has the element `<cipher-chat>`. */
import './cipher-chat.ts';
