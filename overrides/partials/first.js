(function(e,s){e.className="js";try{s=localStorage;["scheme","text"].forEach(function(k){if(s[k])e.dataset[k]=s[k]})}catch(x){}})(document.documentElement)
