import type { Readable } from 'node:stream'
import sharp from 'sharp'

/** A picture small enough for a list, upright, and without what the camera wrote into it. */
export const thumbOf = (picture: Readable): Promise<Buffer> =>
  picture
    .pipe(sharp({ sequentialRead: true, limitInputPixels: false }))
    .rotate()
    .resize(96, 96, { fit: 'cover' })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75 })
    .toBuffer()
