import { z } from 'zod';
import { codeNumber, decree30, titlesOf } from '../../../templates/index.js';
import { mayKeepImage, maySeeImage, sealImage } from '../../../workflows/index.js';
import { imagesAt } from '../../engine/index.js';
import { type PrintedImage, readPngFor } from '../../images/index.js';
import { type Caller, readable } from '../context.js';
import { bodyOf } from '../input.js';
import { HttpProblem, invalidProblem, problems } from '../problem.js';
import type { RouteContext, Routes } from './route.js';

/** mm; a signature is made smaller where its room is, a seal is printed in its real size */
const leastWidth = 5;
const mostWidth = 120;

const imageInput = z.strictObject({
  /** `data:image/png;base64,…` with a transparent ground; null: nothing is printed from then on */
  image: z.string().max(1_000_000).nullable(),
  /** mm, as printed */
  width: z.number().min(leastWidth).max(mostWidth).optional(),
  /** a moment not before now; without it, now */
  validFrom: z.iso.datetime({ offset: true }).optional(),
});
const imageSchema = z.object({
  id: z.string(),
  /** null: nothing is printed from then on */
  width: z.number().nullable(),
  validFrom: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  inForce: z.boolean(),
});
const printed = z.object({ src: z.string(), width: z.number() }).nullable();
const issuePreviewSchema = z.object({
  /** the number that comes next and what is printed of it, as things stand; null where it is not the caller's to issue the document now */
  number: z.int().nullable(),
  codeNumber: z.string().nullable(),
  /** the lines above the signature as they are printed, and the measures of what stands below them, in mm; see `end` of the page's profile */
  titles: z.array(z.string()),
  foot: z.object({ signatureRoom: z.number(), signature: z.object({ width: z.number(), height: z.number(), covered: z.number() }) }),
  seal: printed,
  signature: printed,
});

/** Where the law offers the number that comes next. */
const nextNumber = z.object({ properties: z.object({ number: z.object({ default: z.int() }) }) });

const notYours = () =>
  new HttpProblem(403, 'not_your_image', {
    vi: 'Ảnh chữ ký do chính người ký hoặc quản trị viên đưa vào; ảnh con dấu do quản trị viên. Văn thư được xem.',
    en: 'The image of a signature is given by its signer or an administrator, that of the seal by an administrator. The clerk may see them.',
  });
const widthMissing = { path: 'width', expected: { vi: 'chiều rộng khi in, tính bằng mm', en: 'the width in print, in mm' } };
const tooEarly = { path: 'validFrom', expected: { vi: 'một thời điểm không sớm hơn bây giờ', en: 'a moment not before now' } };

/** Images of the seal and of signatures: printed on what is issued from a moment on, and nothing before it is recorded. */
export const imageRoutes: Routes = ({ engine, images, identity, now }) => {
  /** Whose image is asked for. Throws 404 for nobody, 403 where it is not the caller's to see or keep. */
  async function whose(ctx: RouteContext, { by }: Caller, may: typeof maySeeImage): Promise<string> {
    const of = ctx.params.of ?? '';
    if (!may(by, of)) throw notYours();
    if (of !== sealImage && (await identity.person(of)) === null) throw problems.notFound();
    return of;
  }

  async function shown(of: string, list: PrintedImage[]): Promise<z.infer<typeof imageSchema>[]> {
    const people = new Map((await identity.people()).map(({ id, name }) => [id, name]));
    const inForce = await images.inForce(of, now());
    return list.map(({ id, blob, width, validFrom, by, at }) => ({
      id,
      width: blob === null ? null : width,
      validFrom,
      by: { id: by, name: people.get(by) ?? by },
      at,
      inForce: id === inForce?.id,
    }));
  }

  return [
    {
      method: 'get',
      path: '/api/images/:of',
      doc: { summary: 'The images recorded of the `seal`, or of a person’s signature; newest first', tag: 'office', responses: { 200: z.array(imageSchema) } },
      async handle(ctx, caller) {
        const of = await whose(ctx, caller, maySeeImage);
        ctx.body = await shown(of, await images.of(of));
      },
    },
    {
      method: 'post',
      path: '/api/images/:of',
      body: 'step',
      doc: {
        summary: 'Record an image, printed on what is issued from then on; documents issued before stay as they are',
        tag: 'office',
        request: imageInput,
        responses: { 201: imageSchema },
      },
      async handle(ctx, caller) {
        const of = await whose(ctx, caller, mayKeepImage);
        const { image, width, validFrom: asked } = bodyOf(ctx, imageInput);
        const at = now();
        const validFrom = asked === undefined ? at : new Date(asked).toISOString();
        if (validFrom < at) throw invalidProblem([tooEarly]);
        if (image !== null && width === undefined) throw invalidProblem([widthMissing]);
        const read = image === null ? null : readPngFor(image);
        if (read?.ok === false) throw invalidProblem(read.problems);
        const recorded = await images.record({ of, png: read?.bytes ?? null, width: width ?? 0, validFrom, by: caller.person.id, at });
        const [told] = await shown(of, [recorded]);
        ctx.status = 201;
        ctx.body = told;
      },
    },
    {
      method: 'get',
      path: '/api/images/:of/:image',
      doc: { summary: 'One of these images as PNG', tag: 'office', responses: { 200: 'image/png' } },
      async handle(ctx, caller) {
        const of = await whose(ctx, caller, maySeeImage);
        const found = (await images.of(of)).find(({ id }) => id === ctx.params.image);
        const bytes = found === undefined ? null : await images.bytesOf(found);
        if (bytes === null) throw problems.notFound();
        ctx.type = 'image/png';
        ctx.body = Buffer.from(bytes);
      },
    },
    {
      method: 'get',
      path: '/api/reports/:id/issue-preview',
      doc: { summary: 'The number and the images the document would bear if it were issued now', tag: 'documents', responses: { 200: issuePreviewSchema } },
      async handle(ctx, { by }) {
        const loaded = await readable(engine, ctx.params.id ?? '', by);
        if (!maySeeImage(by, sealImage)) throw notYours();
        const [issue] = await engine.actionsFor(loaded, by, { type: 'ISSUE' });
        const next = issue?.allowed === true ? nextNumber.safeParse(issue.payload) : null;
        const number = next?.success === true ? next.data.properties.number.default : null;
        const { seal = null, signature = null } = await imagesAt(images, loaded.case, now());
        const { package: report, profile = decree30 } = await engine.draftOf(loaded);
        const { authority, position } = report.signature;
        ctx.body = {
          number,
          codeNumber: number === null ? null : codeNumber(report, number),
          titles: titlesOf(authority === null ? [] : [authority].flat(), position),
          foot: { signatureRoom: profile.end.signatureRoom, signature: profile.end.signature },
          seal,
          signature,
        } satisfies z.infer<typeof issuePreviewSchema>;
      },
    },
  ];
};
