/** Makes one message of what several workers say of all articles. */
import type { VFileMessage } from 'vfile-message';
import { isCommon } from '../rules/index.ts';
import { deserializeMessage, type SerializedMessage } from './serialize.ts';

/** Reads messages; what is said of all articles, such as an unknown key of the pack, is the same object each time. */
export function messageReader(): (data: SerializedMessage) => VFileMessage {
  const common = new Map<string, VFileMessage>();
  return (data) => {
    if (!isCommon(data)) return deserializeMessage(data);
    const { cause: _, ...content } = data;
    const key = JSON.stringify(content);
    const message = common.get(key) ?? deserializeMessage(data);
    common.set(key, message);
    return message;
  };
}
