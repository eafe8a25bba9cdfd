/** The few names of node-forge that `certificate.ts` uses: the package carries no types. */
declare module 'node-forge' {
  interface Certificate {
    publicKey: unknown;
    serialNumber: string;
    validity: { notBefore: Date; notAfter: Date };
    setSubject(attributes: { name: string; value: string }[]): void;
    setIssuer(attributes: { name: string; value: string }[]): void;
    sign(key: unknown, digest: unknown): void;
  }
  const forge: {
    pki: {
      privateKeyFromPem(pem: string): unknown;
      publicKeyFromPem(pem: string): unknown;
      createCertificate(): Certificate;
      certificateToPem(certificate: Certificate): string;
    };
    md: { sha256: { create(): unknown } };
  };
  export default forge;
}
