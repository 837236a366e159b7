// Why a file or folder cannot be read, in words.

const reasons = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a loop',
  ENAMETOOLONG: 'its path is too long',
};

export const reasonOf = (error) => reasons[error.code] ?? error.message;
