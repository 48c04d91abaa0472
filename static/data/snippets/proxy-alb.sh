#!/bin/sh
# Sets the idle timeout of an AWS Application Load Balancer: 60 s by default,
# 1 to 4000 s allowed. A WebSocket without traffic for so long is closed
# without a Close frame, which both sides see as 1006.
# Usage: proxy-alb.sh load-balancer-name seconds
set -eu

name=${1:?load balancer name}
seconds=${2:?idle timeout in seconds}
attribute=idle_timeout.timeout_seconds

arn=$(aws elbv2 describe-load-balancers --names "$name" \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)

aws elbv2 modify-load-balancer-attributes --load-balancer-arn "$arn" \
  --attributes "Key=$attribute,Value=$seconds" >/dev/null

# What is in force now.
aws elbv2 describe-load-balancer-attributes --load-balancer-arn "$arn" \
  --query "Attributes[?Key=='$attribute'].Value" --output text
