package main

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"os"
	"sync"
	"time"
)

// A tagCache keeps the entity tag of each file as long as its modification
// time and size stay the same. The zero value is empty and ready.
type tagCache struct {
	mu   sync.Mutex
	tags map[string]tagged
}

type tagged struct {
	modified time.Time
	size     int64 // bytes
	tag      string
}

// of returns the size in bytes and the strong entity tag of file, a quoted
// hash of its content, reading it only when it changed. Encodings of one file
// differ in content, so their tags differ too. It leaves file at its start.
func (c *tagCache) of(name string, file *os.File) (size int64, tag string, err error) {
	info, err := file.Stat()
	if err != nil {
		return 0, "", err
	}
	c.mu.Lock()
	known, ok := c.tags[name]
	c.mu.Unlock()
	if ok && known.modified.Equal(info.ModTime()) && known.size == info.Size() {
		return known.size, known.tag, nil
	}

	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return 0, "", err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return 0, "", err
	}
	// 18 of the 32 bytes: no collisions to fear, and base64 without padding.
	tag = `"` + base64.RawURLEncoding.EncodeToString(hash.Sum(nil)[:18]) + `"`
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.tags == nil {
		c.tags = map[string]tagged{}
	}
	c.tags[name] = tagged{info.ModTime(), info.Size(), tag}
	return info.Size(), tag, nil
}
