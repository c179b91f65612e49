export { handleMedia } from './handle-media.ts';
export { handleUpload } from './handle-upload.ts';
export { type ImagePurpose, imageFormats, imageLimits, imagePath } from './media.rules.ts';
export { ImageType } from './media.schema.ts';
export { mediaPersonalData } from './personal-data.ts';
export { removeFile } from './remove-file.ts';
export { removeUnusedImages } from './remove-unused-images.ts';
export { uploadImage } from './upload-image.ts';
