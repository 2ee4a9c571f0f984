// A MongoDB-protocol server for the tests, where no mongod is installed: FerretDB over SQLite, inside one process.
//
// It prints `listening mongodb://127.0.0.1:PORT/` once it takes connections, and ends on SIGTERM, on SIGINT,
// or when its standard input closes, so that it never outlives the test that started it.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	port := flag.Int("port", 0, "port on 127.0.0.1; 0 takes a free one")
	dir := flag.String("dir", "", "folder for the databases (required)")
	flag.Parse()
	if *dir == "" {
		log.Fatal("name a folder with -dir")
	}

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: fmt.Sprintf("127.0.0.1:%d", *port)},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *dir + "/",
	})
	if err != nil {
		log.Fatal(err)
	}

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()
	ctx, cancel := context.WithCancel(ctx)
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()

	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx) }()
	fmt.Println("listening", server.MongoDBURI())
	if err := <-ended; err != nil && ctx.Err() == nil {
		log.Fatal(err)
	}
}
