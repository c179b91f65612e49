import { Upload, Uploads } from '../../../design/late/Uploads.tsx';
import { useWords } from '../../../words/words.ts';
import type { PictureUpload } from './use-uploads.ts';

interface UploadListParts {
  uploads: PictureUpload[];
  onRetry: (upload: PictureUpload) => void;
  onRemove: (upload: PictureUpload) => void;
  onDescribe: (upload: PictureUpload, description: string) => void;
}

/** The pictures that were added while writing, those on their way too. */
export function UploadList({ uploads, onRetry, onRemove, onDescribe }: UploadListParts) {
  const t = useWords();
  const arrived = uploads.filter(({ url }) => url !== undefined).length;
  return (
    <>
      <span role="status" className="unseen">
        {arrived > 0 && t('editor.arrived', { count: arrived })}
      </span>
      {uploads.length > 0 && (
        <Uploads label={t('editor.photos')}>
          {uploads.map((upload) => (
            <Upload
              key={upload.id}
              name={upload.file.name}
              picture={upload.preview}
              progress={upload.progress}
              error={upload.error}
              words={{
                progress: t('editor.uploadingNamed', { name: upload.file.name }),
                description: t('editor.description'),
                descriptionHint: t('editor.descriptionHint'),
                cancel: upload.url === undefined ? t('editor.cancel') : t('editor.remove'),
                cancelLong:
                  upload.url === undefined
                    ? t('editor.cancelPhoto', { name: upload.file.name })
                    : t('editor.removePhoto', { name: upload.file.name }),
                retry: t('editor.retryPhoto'),
              }}
              onCancel={() => onRemove(upload)}
              onRetry={() => onRetry(upload)}
              onDescribe={
                upload.url === undefined ? undefined : (description) => onDescribe(upload, description)
              }
            />
          ))}
        </Uploads>
      )}
    </>
  );
}
