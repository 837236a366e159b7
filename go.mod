module gossiplesson

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	github.com/norunners/vert v0.0.0-20221203075838-106a353d42dd
	golang.org/x/net v0.62.0
	honnef.co/go/js/dom/v2 v2.0.0-20231112215516-51f43a291193
	pgregory.net/rapid v1.3.0
)

require (
	github.com/evanw/esbuild v0.28.1 // indirect
	golang.org/x/sys v0.49.0 // indirect
)

tool github.com/evanw/esbuild/cmd/esbuild
