package main

import "syscall/js"

// Built-ins as they were when the program started. They are called with Invoke,
// never through a property of a foreign object: an exception inside Invoke becomes a
// panic that can be recovered from, but one inside Value.Get would unwind the Go
// program. After the start, no Go slice is passed either: it would become an array
// by assignments that setters on Array.prototype see.
var (
	newArray      = js.Global().Get("Array")
	newObject     = js.Global().Get("Object")
	newTypeError  = js.Global().Get("TypeError")
	newRangeError = js.Global().Get("RangeError")
	newProxy      = js.Global().Get("Proxy")
	toString      = js.Global().Get("String")

	isArray            = newArray.Get("isArray")
	assign             = newObject.Get("assign")
	createObject       = newObject.Get("create")
	defineProperty     = newObject.Get("defineProperty")
	hasOwn             = newObject.Get("hasOwn")
	isExtensible       = newObject.Get("isExtensible")
	ownDescriptor      = newObject.Get("getOwnPropertyDescriptor")
	getPrototype       = newObject.Get("getPrototypeOf")
	ownKeys            = newObject.Get("keys")
	ownNames           = newObject.Get("getOwnPropertyNames")
	setPrototype       = newObject.Get("setPrototypeOf")
	objectPrototype    = newObject.Get("prototype")
	typeErrorPrototype = newTypeError.Get("prototype")
	isPrototypeOf      = objectPrototype.Get("isPrototypeOf")
	functionCall       = js.Global().Get("Function").Get("prototype").Get("call")
	bind               = js.Global().Get("Function").Get("prototype").Get("bind")
	callMethod         = reflectApply.Invoke(bind, functionCall, []any{functionCall}) // (method, this, arguments...)
	defineGetter       = objectPrototype.Get("__defineGetter__")
	charCodeAt         = toString.Get("prototype").Get("charCodeAt")
	concat             = toString.Get("prototype").Get("concat")
	slice              = toString.Get("prototype").Get("slice")
	reflectApply       = js.Global().Get("Reflect").Get("apply")
	reflectDelete      = js.Global().Get("Reflect").Get("deleteProperty")
	reflectGet         = js.Global().Get("Reflect").Get("get")
	reflectHas         = js.Global().Get("Reflect").Get("has")
	reflectSet         = js.Global().Get("Reflect").Get("set")
	stringify          = js.Global().Get("JSON").Get("stringify")
	symbolFor          = js.Global().Get("Symbol").Get("for")
	mapSize            = ownDescriptor.Invoke(js.Global().Get("Map").Get("prototype"), "size").Get("get")
	setSize            = ownDescriptor.Invoke(js.Global().Get("Set").Get("prototype"), "size").Get("get")
	typeNotSupported   = js.Type(-1) // a bigint, for which Value.Type panics
)

// typeOf is Value.Type for any value, typeNotSupported for a bigint.
func typeOf(v js.Value) (t js.Type) {
	defer func() {
		if recover() != nil {
			t = typeNotSupported
		}
	}()
	return v.Type()
}

// define makes an ordinary own property, whatever the object inherits under key.
func define(object, key, value js.Value) {
	descriptor := createObject.Invoke(js.Null())
	for _, attribute := range []string{"writable", "enumerable", "configurable"} {
		descriptor.Set(attribute, true)
	}
	descriptor.Set("value", value)
	defineProperty.Invoke(object, key, descriptor)
}
