// Why a file or folder cannot be read, in words.

const reasons = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read (permission denied)',
  EPERM: 'it may not be read (permission denied)',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its path is too long',
};

export const reasonOf = (error) => reasons[error.code] ?? error.message;
