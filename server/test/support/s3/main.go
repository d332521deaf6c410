// An S3 server over a directory (Versity S3 Gateway): test support for encrypted files in a bucket.
// Usage: s3 HOST:PORT DIRECTORY ACCESS_KEY SECRET. It ends when its standard input does, so that it never outlives the test that started it.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
)

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: s3 HOST:PORT DIRECTORY ACCESS_KEY SECRET")
		os.Exit(2)
	}
	files, attributes := filepath.Join(os.Args[2], "files"), filepath.Join(os.Args[2], "attributes")
	for _, folder := range []string{files, attributes} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			fail(err)
		}
	}
	store, err := meta.NewSideCar(attributes)
	if err != nil {
		fail(err)
	}
	backend, err := posix.New(files, store, posix.PosixOpts{SideCarDir: attributes})
	if err != nil {
		fail(err)
	}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	config := &embedgw.Config{
		RootUserAccess:    os.Args[3],
		RootUserSecret:    os.Args[4],
		Region:            "us-east-1",
		Ports:             []string{os.Args[1]},
		MaxConnections:    1000,
		MaxRequests:       1000,
		MultipartMaxParts: 10000,
		Quiet:             true,
	}
	if err := embedgw.RunVersityGW(stop, backend, config); err != nil && stop.Err() == nil {
		fail(err)
	}
}
