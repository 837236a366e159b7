package main

import (
	"path"
	"strings"
)

// A mediaType is what a file name says about its content.
type mediaType struct {
	name         string // the Content-Type
	compressible bool   // whether siblings are written and served
}

// mediaTypes are by extension in lower case. The table is our own because the
// system's may call JavaScript text/plain, which browsers refuse to run as a
// module, and TypeScript's .ts a video.
var mediaTypes = map[string]mediaType{
	".css":         {"text/css; charset=utf-8", true},
	".html":        {"text/html; charset=utf-8", true},
	".ico":         {"image/x-icon", false},
	".js":          {"text/javascript; charset=utf-8", true},
	".json":        {"application/json", true},
	".map":         {"application/json", true},
	".mjs":         {"text/javascript; charset=utf-8", true},
	".png":         {"image/png", false},
	".svg":         {"image/svg+xml", true},
	".ts":          {"text/plain; charset=utf-8", true}, // Readable in a browser tab; there is no registered type.
	".txt":         {"text/plain; charset=utf-8", true},
	".wasm":        {"application/wasm", true},
	".webmanifest": {"application/manifest+json", true},
	".woff2":       {"font/woff2", false},
}

// mediaTypeOf returns the type of a file by its name, application/octet-stream
// if the extension is unknown.
func mediaTypeOf(name string) mediaType {
	if known, ok := mediaTypes[strings.ToLower(path.Ext(name))]; ok {
		return known
	}
	return mediaType{"application/octet-stream", false}
}
