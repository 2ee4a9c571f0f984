import { houseProfile, type Profile, type RenderInput, templateVersion } from '../../templates/index.js';
import type { Case, Json } from '../../workflows/index.js';
import { canonicalJson } from './canonical.js';
import { packageOf } from './package.js';
import type { Texts } from './texts.js';

export interface LookDeps {
  texts: Texts;
  /** the office's page, and what in it differs from the decree's usual one (null: nothing) */
  page: { choices: Json | null; profile: Profile };
  /** the address of a report's own page; absent where the office has none people reach from outside */
  addressOf?: ((reportId: string) => string) | undefined;
}

/**
 * How a document looks: as the office's page was when it was submitted for review, since the signature covers that; before, as the page is now.
 * The version of the template names the choices by the hash under which they are kept: `decree30-2/3fa9…`.
 */
export function createLook({ texts, page, addressOf }: LookDeps) {
  /** The version to be pinned with a document; what it names is kept when this resolves. */
  async function pin(): Promise<string> {
    if (page.choices === null) return templateVersion;
    return `${templateVersion}/${await texts.freeze(canonicalJson(page.choices))}`;
  }

  async function profileOf({ report }: Case): Promise<Profile> {
    const version = report.context.templateVersion;
    if (version === null) return page.profile;
    const [, choices] = /\/([0-9a-f]{64})$/.exec(version) ?? [];
    const read = houseProfile(choices === undefined ? {} : await texts.kept(choices));
    // a later release may draw the decree's own page better; what it no longer allows is drawn as the office has it now
    return read.ok ? read.profile : page.profile;
  }

  async function inputOf(kase: Case, issue?: RenderInput['issue']): Promise<RenderInput> {
    const verifyAt = addressOf?.(kase.reportId);
    return {
      package: await packageOf(texts, kase),
      profile: await profileOf(kase),
      ...(issue === undefined ? {} : { issue }),
      ...(verifyAt === undefined ? {} : { verifyAt }),
    };
  }

  return { pin, inputOf };
}
export type Look = ReturnType<typeof createLook>;
